package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.yaml.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTest {

  private static List<String> refusal(String text) {
    OrganisationException refused =
        catchThrowableOfType(
            OrganisationException.class, () -> Organisation.parse(text, "org.yaml"));
    assertThat(refused).as("should be refused").isNotNull();
    return refused.problems().stream().map(Problem::message).toList();
  }

  @Test
  void emptyKnowsTheUsualLabelsOnly() {
    assertThat(Organisation.empty().labels().names())
        .containsExactly("Public", "General", "Confidential", "Highly Confidential");
  }

  @Test
  void anEmptyFileIsAnEmptyOrganisation() throws OrganisationException {
    assertThat(Organisation.parse("# nothing yet\n", "org.yaml").labels().names()).hasSize(4);
  }

  @Test
  void labelsAreFoundByNameAndByIdOfTheirCloud() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            """
            labels:
              - name: Open
              - name: Secret
                ids: {m365: [0A-b, 0c], box: Geheim}
            """,
            "org.yaml");
    LabelTaxonomy labels = organisation.labels();
    assertThat(labels.resolve(App.M365, Label.unresolved("0a-B", null)))
        .isEqualTo(new Label("0a-B", "Secret", 2));
    assertThat(labels.resolve(App.BOX, Label.unresolved("geheim", "geheim")).rank()).isEqualTo(2);
    assertThat(labels.resolve(App.BOX, Label.unresolved("0c", null)).isRanked()).isFalse();
    assertThat(labels.resolve(App.DROPBOX, Label.unresolved(null, "OPEN")).rank()).isEqualTo(1);
    assertThat(labels.resolve(App.M365, Label.NONE)).isEqualTo(Label.NONE);
    assertThat(labels.resolve(App.M365, Label.UNKNOWN)).isEqualTo(Label.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "box,     ,                  Geheim,       Confidential", // what Box calls it
    "box,     ,                  confidential, Confidential", // the taxonomy's name
    "box,     ,                  General,      Confidential", // Box's own names come first
    "google,  field1/option-c,   ,             Confidential", // an option alone is listed
    "google,  field2/option-g,   ,             General", // the label and its option are listed
    "google,  field2/option-c,   ,             Confidential", // the option tells more
    "google,  field3/anything,   ,             Secret", // the whole label is listed
    "google,  field3,            ,             Secret",
    "google,  field2/other,      Geheim,       unranked", // Box's names mean nothing here
    "m365,    field1/option-c,   ,             unranked"
  })
  void aLabelIsFoundByWhatItsCloudCallsIt(String cloud, String id, String name, String expected)
      throws OrganisationException {
    LabelTaxonomy labels =
        Organisation.parse(
                """
                labels:
                  - {name: General, ids: {google: field2/option-g}}
                  - {name: Confidential, ids: {box: [Geheim, General], google: option-c}}
                  - {name: Secret, ids: {google: field3}}
                """,
                "org.yaml")
            .labels();
    App app = Arrays.stream(App.values()).filter(a -> a.id().equals(cloud)).findFirst().get();
    Label resolved = labels.resolve(app, Label.unresolved(id, name));

    assertThat(resolved.isRanked() ? resolved.name() : "unranked").isEqualTo(expected);
    assertThat(resolved.id()).isEqualTo(id);
  }

  @Test
  void usersAreFoundByNameInAnyCaseAndByAlias() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            """
            users:
              Ana@Example.com: {department: Sales, home_country: de, aliases: [a.lima@example.com]}
              ben@example.com:
            service_accounts: [ben@example.com, sync@example.com]
            """,
            "org.yaml");
    assertThat(organisation.person("ANA@example.com").department()).isEqualTo("Sales");
    assertThat(organisation.person("a.lima@example.com").name()).isEqualTo("ana@example.com");
    assertThat(organisation.person("ana@example.com").homeCountry()).isEqualTo("DE");
    assertThat(organisation.person("ben@example.com").serviceAccount()).isTrue();
    assertThat(organisation.person("sync@example.com").serviceAccount()).isTrue();
    assertThat(organisation.person("nobody@example.com")).isNull();
  }

  @Test
  void whoMustGetThroughIsKnownUnderEveryNameAndSoIsCordonItself() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            """
            users:
              root@example.com: {department: IT, aliases: [Emergency@example.com]}
              ana@example.com:
            break_glass: [emergency@example.com, Alarm@example.com]
            service_accounts: [emergency@example.com]
            own_applications: [Cordon-Enforcer]
            """,
            "org.yaml");
    DirectoryUser root = new DirectoryUser("root@example.com", "IT", null, true, true);
    assertThat(organisation.person("root@example.com")).isEqualTo(root);
    assertThat(organisation.person("emergency@example.com")).isEqualTo(root);
    assertThat(organisation.person("alarm@example.com").breakGlass()).isTrue();
    assertThat(organisation.person("ana@example.com").breakGlass()).isFalse();
    assertThat(organisation.isOwnApplication("cordon-ENFORCER")).isTrue();
    assertThat(organisation.isOwnApplication("another")).isFalse();
    assertThat(organisation.isOwnApplication(null)).isFalse();
  }

  @Test
  void everyMistakeIsToldAtItsPlace() {
    assertThat(
            refusal(
                """
                domain: example.com
                domains: [not a domain]
                labels:
                  - {name: Low}
                  - {name: low}
                networks:
                  - {name: Office, cidr: 10.0.0.0/40, kind: coporate}
                  - {name: Home, cidr: [192.0.2.0/24, 192.0.2.0/24], country: Germany}
                  - {cidr: 2001:db8::/32, latitude: 91, longitude: 0}
                users: [ana]
                geolocation: {city_ipv5: x.mmdb}
                """))
        .containsExactly(
            "org.yaml:1:1: unknown key \"domain\"; did you mean \"domains\"?",
            "org.yaml:2:11: domains[0]: \"not a domain\" is not a mail domain; write it as"
                + " example.com",
            "org.yaml:5:12: labels[1].name: \"low\" is listed twice",
            "org.yaml:7:26: networks[0].cidr: \"10.0.0.0/40\" is not a network; write it as"
                + " 10.0.0.0/8",
            "org.yaml:7:45: networks[0].kind: unknown value \"coporate\"; did you mean"
                + " \"corporate\"?",
            "org.yaml:8:39: networks[1].cidr[1]: \"192.0.2.0/24\" is listed already under \"Home\"",
            "org.yaml:8:63: networks[1].country: \"Germany\" is no country; write two letters as in"
                + " DE or US",
            "org.yaml:9:5: networks[2]: a network needs a name",
            "org.yaml:9:37: networks[2].latitude: \"91\" is not a number from -90 to 90",
            "org.yaml:10:8: users: must be a map, but is a list",
            "org.yaml:11:15: geolocation: unknown key \"city_ipv5\"; did you mean"
                + " \"city_ipv4\"?");
  }

  @Test
  void aGroupHasOneOfTheKnownAffiliations() {
    assertThat(refusal("groups: {Staff: internal, staff: external, Board: everybody}\n"))
        .containsExactly(
            "org.yaml:1:27: groups: \"staff\" is listed twice",
            "org.yaml:1:51: groups.Board: unknown value \"everybody\"; known are unknown, internal,"
                + " partner, external");
  }

  @Test
  void aDomainIsInternalOrPartnerNotBoth() {
    assertThat(refusal("domains: [example.com]\npartner_domains: [Example.com]\n"))
        .containsExactly(
            "org.yaml:2:19: partner_domains[0]: \"Example.com\" is listed as an internal domain"
                + " already");
  }

  @Test
  void aPrefixOfManyDigitsIsNoNetwork() {
    assertThat(refusal("provider_networks: ['2001:db8::/99999999999', 10.0.0.0/4294967304]"))
        .hasSize(2)
        .allMatch(line -> line.contains("is not a network"));
  }

  @Test
  void aLabelIdBelongsToOneLabel() {
    assertThat(refusal("labels: [{name: A, ids: {m365: x}}, {name: B, ids: {m365: X}}]"))
        .containsExactly(
            "org.yaml:1:59: labels[1].ids.m365: \"X\" is the id of another label already");
  }

  @Test
  void missingAndBinaryFilesAreOneLine(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("none.yaml");
    assertThat(catchThrowableOfType(OrganisationException.class, () -> Organisation.load(missing)))
        .hasMessage(missing + ": there is no such file");
    Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(catchThrowableOfType(OrganisationException.class, () -> Organisation.load(binary)))
        .hasMessage(binary + ": is not UTF-8 text");
    assertThat(catchThrowableOfType(OrganisationException.class, () -> Organisation.load(folder)))
        .hasMessageStartingWith(folder + ": ")
        .message()
        .hasLineCount(1);
  }

  @Test
  void listsServeThePlaceholders() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            "domains: [example.com]\nlists: {rivals: [a.example, b.example]}\n", "org.yaml");
    assertThat(organisation.list("rivals")).containsExactly("a.example", "b.example");
    assertThat(organisation.list("internal_domains")).containsExactly("example.com");
    assertThat(organisation.list("partner_domains")).isEmpty();
    assertThat(organisation.list("others")).isNull();
  }

  @Test
  void everyOrganisationHasTheUsualListsUntilItTellsItsOwn() throws OrganisationException {
    assertThat(Organisation.empty().listNames())
        .containsExactly(
            "authorised_countries",
            "authorised_domains",
            "internal_domains",
            "key_file_extensions",
            "partner_domains",
            "personal_mail_domains",
            "ransomware_extensions",
            "source_code_extensions");
    assertThat(Organisation.empty().list("personal_mail_domains"))
        .hasSizeGreaterThan(80)
        .contains("gmail.com")
        .allMatch(domain -> domain.matches("[a-z0-9.-]+"));
    assertThat(Organisation.empty().list("authorised_domains")).containsExactly("*");
    Organisation told =
        Organisation.parse("lists: {authorised_domains: [supplier.example]}", "org.yaml");
    assertThat(told.list("authorised_domains")).containsExactly("supplier.example");
    assertThat(told.list("source_code_extensions")).contains("java").doesNotContain("html");
  }

  @Test
  void survivesBeingShipped() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(Organisation.forTests());
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Organisation shipped = (Organisation) in.readObject();
      assertThat(shipped.person("ana@example.com").department()).isEqualTo("Sales");
      try (Locator locator = Locator.open(shipped)) {
        assertThat(locator.locate("10.1.2.3").network()).isEqualTo("Office");
      }
    }
  }
}
