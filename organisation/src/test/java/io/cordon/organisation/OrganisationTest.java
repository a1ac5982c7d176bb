package io.cordon.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.organisation.people.DirectoryUser;
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

  @Test
  void anEmptyOrganisationHasTheDefaultLabels() {
    assertThat(Organisation.empty().labels().names())
        .containsExactly("Public", "General", "Confidential", "Highly Confidential");
  }

  @Test
  void anEmptyFileIsAnEmptyOrganisation() throws OrganisationException {
    assertThat(Organisation.parse("# nothing yet\n", "org.yaml").labels().names()).hasSize(4);
  }

  @Test
  void sensitiveIsWhatTheFileSaysElseConfidentialElseTheUpperHalf() throws OrganisationException {
    String labels = "labels: [{name: Open}, {name: Confidential}, {name: Restricted}]\n";

    assertThat(sensitive(labels + "sensitive_from: restricted")).containsExactly("Restricted");
    assertThat(sensitive(labels)).containsExactly("Confidential");
    assertThat(sensitive("labels: [{name: Open}, {name: Ours}, {name: Secret}]"))
        .containsExactly("Ours");
    assertThat(sensitive("labels: [{name: Secret}]")).containsExactly("Secret");
    assertThat(sensitive("")).containsExactly("Confidential");
  }

  private static List<String> sensitive(String text) throws OrganisationException {
    return Organisation.parse(text, "org.yaml").list("sensitive");
  }

  @Test
  void labelsAreFoundByNameAndByIdOfTheirCloud() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            """
            labels:
              - name: Open
              - name: Secret
                ids:
                  m365: ["{0B7D6A52-2222-4C6E-9A01-3F6A7C0D1E02}", 0b7d6a52-3333-4c6e-9a01-3f6a7c0d1e03]
                  box: Geheim
                  google: labels/AbC123@7
            """,
            "org.yaml");
    LabelTaxonomy labels = organisation.labels();
    String id = "0b7d6a52-2222-4C6E-9a01-3f6a7c0d1e02";
    assertThat(labels.resolve(App.M365, Label.unresolved(id, null)))
        .isEqualTo(new Label(id, "Secret", 2));
    assertThat(labels.resolve(App.M365, Label.unresolved('{' + id + '}', null)).rank())
        .isEqualTo(2);
    assertThat(labels.resolve(App.BOX, Label.unresolved("geheim", "geheim")).rank()).isEqualTo(2);
    assertThat(labels.resolve(App.BOX, Label.unresolved(id, null)).isRanked()).isFalse();
    assertThat(labels.resolve(App.GOOGLE_WORKSPACE, Label.unresolved("abc123", null)).rank())
        .isEqualTo(2);
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
    "google,  field2/option-c,   ,             Confidential", // the option is more specific
    "google,  field3/anything,   ,             Secret", // the whole label is listed
    "google,  field3,            ,             Secret",
    "google,  field2/other,      Geheim,       unranked", // Box's names mean nothing here
    "m365,    field1/option-c,   ,             unranked"
  })
  void aLabelIsFoundByItsNameInItsCloud(String cloud, String id, String name, String expected)
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
  void breakGlassAccountsAreFoundByEveryNameAndOwnApplicationsInAnyCase()
      throws OrganisationException {
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
    DirectoryUser root = organisation.person("root@example.com");
    assertThat(root)
        .returns("root@example.com", DirectoryUser::name)
        .returns("IT", DirectoryUser::department)
        .returns(true, DirectoryUser::serviceAccount)
        .returns(true, DirectoryUser::breakGlass);
    assertThat(organisation.person("emergency@example.com")).isEqualTo(root);
    assertThat(organisation.person("alarm@example.com").breakGlass()).isTrue();
    assertThat(organisation.person("ana@example.com").breakGlass()).isFalse();
    assertThat(organisation.isOwnApplication("cordon-ENFORCER")).isTrue();
    assertThat(organisation.isOwnApplication("another")).isFalse();
    assertThat(organisation.isOwnApplication(null)).isFalse();
  }

  @Test
  void missingAndBinaryFilesAreReportedOnOneLine(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("none.yaml");
    assertThat(catchThrowableOfType(OrganisationException.class, () -> Organisation.load(missing)))
        .hasMessage(missing + ": no such file");
    Path binary = Files.write(folder.resolve("b.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThat(catchThrowableOfType(OrganisationException.class, () -> Organisation.load(binary)))
        .hasMessage(binary + ": is UTF-16 text; save it as UTF-8");
    assertThat(catchThrowableOfType(OrganisationException.class, () -> Organisation.load(folder)))
        .hasMessageStartingWith(folder + ": ")
        .message()
        .hasLineCount(1);
  }

  @Test
  void placeholdersUseTheLists() throws OrganisationException {
    Organisation organisation =
        Organisation.parse(
            "domains: [example.com]\nlists: {rivals: [a.example, b.example]}\n", "org.yaml");
    assertThat(organisation.list("rivals")).containsExactly("a.example", "b.example");
    assertThat(organisation.list("internal_domains")).containsExactly("example.com");
    assertThat(organisation.list("partner_domains")).isEmpty();
    assertThat(organisation.list("others")).isNull();
  }

  @Test
  void anOrganisationHasDefaultListsUntilItDefinesItsOwn() throws OrganisationException {
    assertThat(Organisation.empty().listNames())
        .containsExactly(
            "authorised_countries",
            "authorised_domains",
            "authorised_upload_sites",
            "first_party_programs",
            "first_party_services",
            "internal_domains",
            "key_file_extensions",
            "partner_domains",
            "personal_mail_domains",
            "ransomware_extensions",
            "sensitive",
            "source_code_extensions");
    assertThat(Organisation.empty().list("personal_mail_domains"))
        .hasSizeGreaterThan(80)
        .contains("gmail.com")
        .allMatch(domain -> domain.matches("[a-z0-9.-]+"));
    assertThat(Organisation.empty().list("authorised_domains")).containsExactly("*");
    Organisation organisation =
        Organisation.parse("lists: {authorised_domains: [supplier.example]}", "org.yaml");
    assertThat(organisation.list("authorised_domains")).containsExactly("supplier.example");
    assertThat(organisation.list("source_code_extensions")).contains("java").doesNotContain("html");
  }

  @Test
  void canBeSerialized() throws Exception {
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
