package io.cordon.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SyntheticOrganisationTest {
  private static final Instant START = Instant.parse("2026-03-11T12:00:00Z");

  /** An address block: its bits in front of the others, and how many of either there are. */
  private record Block(BigInteger front, int length, int addressBits) {
    static Block of(InetAddress base, int length) {
      int bits = base.getAddress().length * 8;
      return new Block(
          new BigInteger(1, base.getAddress()).shiftRight(bits - length), length, bits);
    }

    boolean contains(InetAddress address) {
      int bits = address.getAddress().length * 8;
      return bits == addressBits && of(address, length).front().equals(front);
    }

    boolean contains(Block other) {
      return other.addressBits == addressBits
          && other.length >= length
          && other.front.shiftRight(other.length - length).equals(front);
    }
  }

  @Test
  void sameSeedFoundsTheSameOrganisation() {
    assertThat(SyntheticOrganisation.of(4, 80).orgYaml())
        .isEqualTo(SyntheticOrganisation.of(4, 80).orgYaml())
        .isNotEqualTo(SyntheticOrganisation.of(5, 80).orgYaml());
  }

  @Test
  void everybodyHasANameOfTheirOwn() {
    List<Person> people = SyntheticOrganisation.of(4, 20_000).people();
    assertThat(people.stream().map(Person::upn)).doesNotHaveDuplicates().hasSize(20_000);
    assertThat(people.stream().map(Person::upn))
        .allMatch(upn -> upn.matches("[a-z]+\\.[a-z]+\\d*@northwind-insurance\\.example"));
  }

  @Test
  void departmentsDifferInSize() {
    SyntheticOrganisation organisation = SyntheticOrganisation.of(4, 2_000);
    Department first = organisation.departments().get(0);
    Department last = organisation.departments().get(organisation.departments().size() - 1);
    assertThat(organisation.departments()).hasSize(20);
    assertThat(size(organisation, first)).isGreaterThan(2 * size(organisation, last));
  }

  @Test
  void oneFileInEightIsConfidentialOrAbove() {
    int sensitive = 0;
    int files = 0;
    for (Department department : SyntheticOrganisation.of(4, 2_000).departments()) {
      for (Library project : department.projects()) {
        for (int i = 0; i < project.files(); i++, files++) {
          sensitive += project.document(i).sensitivity().isSensitive() ? 1 : 0;
        }
      }
    }
    assertThat(files).isEqualTo(20 * 15 * 200);
    assertThat(sensitive / (double) files).isBetween(0.11, 0.17);
  }

  @Test
  void orgYamlNamesTheLabelsLowestFirst() {
    String yaml = SyntheticOrganisation.of(4, 20).orgYaml();
    List<Integer> places =
        List.of(
            yaml.indexOf("{name: \"Public\""),
            yaml.indexOf("{name: \"General\""),
            yaml.indexOf("{name: \"Confidential\""),
            yaml.indexOf("{name: \"Highly Confidential\""));
    assertThat(places).allMatch(place -> place > 0).isSorted();
    assertThat(yaml).contains(Sensitivity.CONFIDENTIAL.id(), "service_account: true");
  }

  @Test
  void orgYamlNamesEveryNetworkThatAnybodyUses() throws UnknownHostException {
    DemoScenario demo = DemoScenario.of(9, START, 60, 4);
    List<Block> blocks = blocks(demo.organisation().orgYaml());
    List<NativeRecord> records = AuditLog.all(demo.history());
    Iterator<NativeRecord> live = demo.live();
    for (int i = 0; i < 10_000; i++) {
      records.add(live.next());
    }
    Set<String> addresses = new HashSet<>();
    records.forEach(record -> addresses.add(AuditLog.address(AuditLog.parse(record))));
    assertThat(addresses).hasSizeGreaterThan(150);
    for (String address : addresses) {
      if (!address.isEmpty() && !isMicrosofts(address)) {
        InetAddress parsed = InetAddress.getByName(address);
        assertThat(blocks).as(address).anyMatch(block -> block.contains(parsed));
      }
    }
  }

  @Test
  void networksDoNotOverlap() throws UnknownHostException {
    List<Block> blocks = blocks(SyntheticOrganisation.of(9, 10).orgYaml());
    for (Block block : blocks) {
      assertThat(blocks).filteredOn(other -> other.contains(block)).hasSize(1);
    }
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThatThrownBy(() -> SyntheticOrganisation.of(1, 1)).hasMessageContaining("not 1");
    assertThatThrownBy(() -> SyntheticOrganisation.of(1, -5)).hasMessageContaining("not -5");
  }

  private static long size(SyntheticOrganisation organisation, Department department) {
    return organisation.people().stream()
        .filter(person -> person.department().equals(department))
        .count();
  }

  private static boolean isMicrosofts(String address) {
    return address.matches("(20\\.190\\.160|52\\.108\\.80|40\\.126\\.31)\\.\\d+|2603:10a6:.*");
  }

  private static List<Block> blocks(String yaml) throws UnknownHostException {
    List<Block> blocks = new ArrayList<>();
    Matcher cidr = Pattern.compile("\"([0-9a-f.:]+)/(\\d+)\"").matcher(yaml);
    while (cidr.find()) {
      InetAddress base = InetAddress.getByName(cidr.group(1));
      blocks.add(Block.of(base, Integer.parseInt(cidr.group(2))));
    }
    assertThat(blocks).hasSizeGreaterThan(100);
    return blocks;
  }
}
