package io.cordon.policy.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.activity.Verb;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.organisation.Organisation;
import io.cordon.policy.ActivityPolicy;
import io.cordon.policy.Policy;
import io.cordon.policy.PolicyException;
import io.cordon.policy.PolicyFile;
import io.cordon.policy.PolicyPack;
import io.cordon.policy.sigma.correlation.CorrelationTest;
import io.cordon.policy.test.TestOrganisation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PolicyPackTest {
  private static final String RULE = Rules.rule("s: {verb: [share, open]}\ncondition: s\n");

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String other(String rule) {
    return rule.replace(Rules.ID, "5d0f0a4e-9d07-4b8f-8a52-0c5a3b8d2f11");
  }

  private PolicyException refusal(Path path) {
    return catchThrowableOfType(
        PolicyException.class, () -> PolicyPackReader.load(path, Rules.ORGANISATION));
  }

  @Test
  void aPolicyCarriesTheMetadataOfItsRule() throws PolicyException {
    String text =
        RULE
            + """
            description: What it means.
            level: critical
            mode: enforce
            actions: [quarantine, notify_user]
            tags: [attack.exfiltration, attack.t1567.002, attack.g0007, cve.2026-1]
            """;
    PolicySnapshot snapshot = Rules.policy(text).snapshot();
    assertThat(snapshot.id()).isEqualTo(Rules.ID);
    assertThat(snapshot.title()).isEqualTo("A rule");
    assertThat(snapshot.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(snapshot.mode()).isEqualTo(Mode.ENFORCE);
    assertThat(snapshot.actions()).containsExactly(ActionVerb.QUARANTINE, ActionVerb.NOTIFY_USER);
    assertThat(snapshot.attack()).containsExactly("TA0010", "T1567.002");
  }

  @Test
  void unspecifiedMetadataHasDefaults() {
    ActivityPolicy policy = Rules.policy(RULE);
    assertThat(policy.snapshot().mode()).isEqualTo(Mode.NOTIFY);
    assertThat(policy.snapshot().severity()).isEqualTo(Severity.MEDIUM);
    assertThat(policy.verbs()).containsExactlyInAnyOrder(Verb.SHARE, Verb.OPEN);
    assertThat(policy.tests()).isEmpty();
  }

  @Test
  void theVersionChangesWithTheTextButNotWithLineEndings() {
    String version = Rules.policy(RULE).snapshot().version();
    assertThat(version).matches("[0-9a-f]{12}");
    assertThat(Rules.policy(RULE.replace("\n", "\r\n")).snapshot().version()).isEqualTo(version);
    assertThat(Rules.policy(RULE + "level: low\n").snapshot().version()).isNotEqualTo(version);
    assertThat(Rules.policy(RULE + "version: 1.4.0\n").snapshot().version()).isEqualTo("1.4.0");
  }

  @Test
  void cooldownIsADurationAndDisabledPoliciesAreListedSeparately() throws PolicyException {
    assertThat(Rules.policy(RULE).snapshot().coolDownMillis()).isZero();
    assertThat(Rules.policy(RULE + "cooldown: 2h\n").snapshot().coolDownMillis())
        .isEqualTo(7_200_000);
    assertThat(Rules.policy(RULE + "enabled: true\n").metadata().enabled()).isTrue();
    PolicyPack pack =
        PolicyPackReader.read(Map.of("r.yml", RULE + "enabled: false\n"), Rules.ORGANISATION);
    assertThat(pack.all()).isEmpty();
    assertThat(pack.activityPolicies()).isEmpty();
    assertThat(pack.disabled()).extracting(Policy::id).containsExactly(Rules.ID);
  }

  @Test
  void aPolicyThatRequiresWhatTheOrganisationLacksIsOff() throws Exception {
    Map<String, String> file = Map.of("r.yml", RULE + "requires: [corporate_networks]\n");
    Organisation other =
        Organisation.parse("networks: [{name: Home, cidr: 192.0.2.0/24, kind: mobile}]", "o.yaml");
    Organisation vpn =
        Organisation.parse("networks: [{name: VPN, cidr: 192.0.2.0/24, kind: vpn}]", "o.yaml");

    PolicyPack off = PolicyPackReader.read(file, other);
    assertThat(off.all()).isEmpty();
    assertThat(off.disabled())
        .singleElement()
        .extracting(policy -> policy.metadata().missingText())
        .isEqualTo("needs networks of kind corporate or vpn in org.yaml");
    PolicyPack on = PolicyPackReader.read(file, vpn);
    assertThat(on.disabled()).isEmpty();
    assertThat(on.all())
        .singleElement()
        .extracting(policy -> policy.metadata().missingText())
        .isEqualTo("");
  }

  @Test
  void aLaterFileReplacesAllPoliciesOfAnEarlierFileWithTheSameId() throws PolicyException {
    String both =
        CorrelationTest.base("r", "verb: share").replace("name: r", "id: " + other(Rules.ID))
            + "title: B\nid: "
            + Rules.ID
            + "\ngenerate: true\ncorrelation: {type: event_count, rules: ["
            + other(Rules.ID)
            + "], group-by: user, timespan: 1h, condition: {gte: 9}}\n";
    PolicyFile generating =
        PolicyFileReader.read("a.yml", both, Rules.ORGANISATION, TestOrganisation.all());
    PolicyFile alone =
        PolicyFileReader.read("b.yml", RULE, Rules.ORGANISATION, TestOrganisation.all());
    assertThat(PolicyPack.of(List.of(generating)).all()).hasSize(2);
    assertThat(PolicyPack.ofLatest(List.of(generating, alone)).all())
        .extracting(Policy::file)
        .containsExactly("b.yml");
  }

  @Test
  void foldersAreReadRecursivelyInTheOrderOfNames() throws Exception {
    write("b.yml", RULE);
    write("a/c.yaml", other(RULE));
    write("a/notes.md", "not a rule");
    write(".git/x.yml", "not: a rule");
    assertThat(PolicyPackReader.load(folder, Rules.ORGANISATION).all())
        .extracting(Policy::file)
        .containsExactly(folder.resolve("a/c.yaml").toString(), folder.resolve("b.yml").toString());
  }

  @Test
  void oneFileCanBeLoadedAlone() throws Exception {
    Path file = write("b.yml", RULE);
    assertThat(PolicyPackReader.load(file, Rules.ORGANISATION).activityPolicies()).hasSize(1);
  }

  @Test
  void allProblemsOfAllFilesAreReported() throws IOException {
    Path a = write("a.yml", RULE.replace("share", "shar"));
    Path b = write("b.yml", "title: [\n");
    Path c = write("c.yml", RULE);
    Path d = write("d.yml", RULE);
    PolicyException refused = refusal(folder);
    assertThat(refused.getMessage().lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith(a + ":5:16: unknown value \"shar\""))
        .anySatisfy(line -> assertThat(line).startsWith(b + ":2:1: is not YAML"))
        .anySatisfy(
            line ->
                assertThat(line).isEqualTo(d + ": id " + Rules.ID + " is already the id of " + c));
  }

  @Test
  void aFolderWithoutPoliciesIsRefused() {
    assertThat(refusal(folder)).hasMessage(folder + ": contains no policy (*.yml or *.yaml)");
    Path missing = folder.resolve("none");
    assertThat(refusal(missing)).hasMessage(missing + ": there is no such file or folder");
  }

  @Test
  void aHugeFileIsRefusedWithoutReadingIt() throws IOException {
    Path file = write("big.yml", "# " + "x".repeat(10_000_000));
    assertThat(refusal(folder))
        .hasMessage(file + ": is too long: 10000002 characters; the limit is 1048576");
  }

  @Test
  @Timeout(300)
  void tenThousandPoliciesAreLoaded() throws PolicyException {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < 10_000; i++) {
      String id = "0b7a8e5e-4f63-4c0e-9a53-" + String.format("%012d", i);
      texts.put(i + ".yml", RULE.replace(Rules.ID, id).replace("share", "share, copy"));
    }
    assertThat(PolicyPackReader.read(texts, Rules.ORGANISATION).all()).hasSize(10_000);
    texts.put("10000.yml", RULE + "levle: high\n");
    PolicyException refused =
        catchThrowableOfType(
            PolicyException.class, () -> PolicyPackReader.read(texts, Rules.ORGANISATION));
    assertThat(refused.problems()).hasSize(1);
  }

  @Test
  void linksOutOfTheFolderAreRefused(@TempDir Path outside) throws Exception {
    Path secret = Files.writeString(outside.resolve("secret.yml"), RULE);
    Path link = Files.createSymbolicLink(folder.resolve("link.yml"), secret);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(refusal(folder)).hasMessage(link + ": is a link to a file outside the folder");
    Files.delete(link);
    write(".data/real.yml", RULE);
    Files.createSymbolicLink(folder.resolve("mounted.yml"), folder.resolve(".data/real.yml"));
    assertThat(PolicyPackReader.load(folder, Rules.ORGANISATION).all()).hasSize(1);
  }

  @Test
  void canBeSerialized() throws Exception {
    String text =
        Rules.rule("s: {file|re: '^a', ip|cidr: 10.0.0.0/8, file.label|gte: General}\ncondition: s")
            + "tests: [{name: t, given: [{verb: open}], expect: {findings: 0}}]\n";
    PolicyPack pack = PolicyPackReader.read(Map.of("r.yml", text), Rules.ORGANISATION);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(pack);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ActivityPolicy shipped = ((PolicyPack) in.readObject()).activityPolicies().get(0);
      assertThat(shipped.snapshot()).isEqualTo(pack.all().get(0).snapshot());
      assertThat(
              shipped
                  .condition()
                  .matches(Rules.activity("file=ab", "ip=10.0.0.1", "file.label=Confidential")))
          .isTrue();
      assertThat(shipped.tests().get(0).activities()).hasSize(1);
    }
  }
}
