package io.cordon.cli.org;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.collect.SeenLabel;
import io.cordon.cli.collect.SeenLabels;
import io.cordon.cli.org.facts.LogFacts;
import io.cordon.cli.org.facts.OrganisationFacts;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Affiliation;
import io.cordon.model.activity.Recipient;
import io.cordon.model.activity.Share;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.organisation.Domains;
import io.cordon.organisation.Organisation;
import io.cordon.organisation.OrganisationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The draft loads whatever the logs held, and says what it guesses. */
class OrganisationDraftTest {
  private static final String GUID = "11111111-0000-0000-0000-00000000000";

  private static String draft(SeenLabel... labels) {
    OrganisationFacts facts = OrganisationFacts.NONE.withLabels(new SeenLabels(List.of(labels), 0));
    return new OrganisationDraft(facts, true).text();
  }

  private static Organisation load(String draft) throws OrganisationException {
    return Organisation.parse(draft, "org.yaml");
  }

  /** Takes every suggestion, as somebody does who removes all {@code # } before entries. */
  private static String allTaken(String draft) {
    StringBuilder taken = new StringBuilder();
    for (String line : draft.lines().toList()) {
      boolean entry = line.matches("# (?: {2}\\S.*|[a-z_]+:)") && !line.startsWith("#   … ");
      taken.append(entry ? line.substring(2) : line).append('\n');
    }
    return taken.toString();
  }

  @Test
  void ofEmptyLogsItLoadsAndSaysWhatToWrite() throws OrganisationException {
    String draft = draft();

    assertThat(load(draft).labels().names()).hasSize(4);
    assertThat(draft)
        .startsWith("# org.yaml, drafted from 0 activities.\n")
        .contains("# domains: [example.com]\n", "No label was seen");
  }

  @Test
  void labelsStandInTheOrderOfTheirNames() throws OrganisationException {
    String draft =
        draft(
            new SeenLabel(App.BOX, null, "Top secret", 5, 0, "Merger.docx"),
            new SeenLabel(App.M365, GUID + "1", "confidential", 4, 0, null),
            new SeenLabel(App.BOX, null, "Confidential", 3, 0, null),
            new SeenLabel(App.M365, GUID + "2", "Public", 2, 0, null),
            new SeenLabel(App.M365, GUID + "3", "Project Tulip", 2, 0, "T.docx"),
            new SeenLabel(App.M365, GUID + "4", null, 9, 0, "S.docx"));

    Organisation loaded = load(draft);
    assertThat(loaded.labels().names()).containsExactly("Public", "Confidential", "Top secret");
    assertThat(loaded.labels().resolve(App.M365, Label.unresolved(GUID + "1", null)).rank())
        .isEqualTo(2);
    assertThat(draft)
        .contains(
            "labels:\n"
                + "  - {name: Public, ids: {m365: 11111111-0000-0000-0000-000000000002}}   # 2"
                + " records, Microsoft 365\n")
        .contains("#   - {name: Project Tulip, ids: {m365: 11111111-0000-0000-0000-000000000003}}")
        .contains("#   - {name: Unnamed 1, ids: {m365: 11111111-0000-0000-0000-000000000004}}")
        .contains("# 9 records, Microsoft 365, for example S.docx\n");
  }

  @Test
  void theLabelOfTheBuiltInPoliciesIsThereWhenOthersAre() throws OrganisationException {
    assertThat(
            load(draft(new SeenLabel(App.BOX, null, "Vertraulich", 1, 0, null))).labels().names())
        .containsExactly("Confidential", "Vertraulich");
  }

  @Test
  void ofLabelsWithOneIdOnlyTheFirstHasAnEffect() throws OrganisationException {
    String draft =
        draft(
            new SeenLabel(App.BOX, "Secret", "Internal", 5, 0, null),
            new SeenLabel(App.BOX, null, "Secret", 3, 0, null));

    assertThat(load(draft).labels().names()).containsExactly("Internal", "Confidential");
  }

  @Test
  void longListsAreCut() throws OrganisationException {
    List<SeenLabel> labels = new ArrayList<>();
    for (int at = 0; at < 500; at++) {
      labels.add(new SeenLabel(App.BOX, null, "Secret " + at, 1, 0, null));
      labels.add(new SeenLabel(App.BOX, null, "Thing " + at, 1, 0, null));
    }

    String draft = draft(labels.toArray(SeenLabel[]::new));

    assertThat(load(draft).labels().names()).hasSizeBetween(50, 70);
    assertThat(draft.lines().filter("#   … and 440 others"::equals)).hasSize(2);
    assertThat(draft.lines()).hasSizeLessThan(220);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ofAHostileLogItLoadsAlsoWhenEverySuggestionIsTaken(long seed) throws OrganisationException {
    Random random = new Random(seed);
    LogFacts facts = new LogFacts(new Domains(), false);
    for (int at = 0; at < 400; at++) {
      facts.add(hostile(random, at));
    }

    String draft = new OrganisationDraft(facts.facts(), true).text();

    load(draft);
    assertThat(draft.chars()).noneMatch(c -> c < 0x20 && c != '\n').doesNotContain(0x1b, 0x202e);
    assertThat(draft).contains("# service_accounts:\n", "# groups:\n");
    assertThat(allTaken(draft)).contains("\nservice_accounts:\n", "\ngroups:\n");
    assertThat(draft.lines()).allMatch(line -> line.matches("|#.*|domains:|labels:|  - .*"));
  }

  private static Activity hostile(Random random, int at) {
    String name = text(random);
    String domain = random.nextBoolean() ? text(random) : "d" + random.nextInt(5) + ".example";
    ActorKind kind = any(random, ActorKind.values());
    Actor actor = Actor.named(kind, "svc-" + name + '@' + domain, text(random), domain);
    List<Recipient> recipients =
        List.of(
            new Recipient(text(random), null, true, Affiliation.UNKNOWN),
            new Recipient(name + '@' + domain, domain, false, Affiliation.UNKNOWN));
    Label label =
        random.nextBoolean()
            ? Label.unresolved(null, "Secret " + text(random))
            : Label.unresolved(text(random), random.nextBoolean() ? text(random) : null);
    CloudFile file = CloudFile.builder().id("f" + at).name(text(random)).label(label).build();
    App app = any(random, App.values());
    Activity base = random.nextBoolean() ? share().build() : download().build();
    return base.toBuilder()
        .app(app)
        .actor(actor)
        .file(file)
        .share(new Share(Audience.UNKNOWN, recipients, null, null))
        .build();
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** Separated by the letter Z. */
  private static final String[] PARTS =
      ("aZ\nZ- xZ: Z #Z\"Z\\Z{Z}Z[Z]Z*Z&Z!Z\u001b[2JZ\u0000Z\u202eZ\uD800Z\u2028ZnoneZunknownZnull"
              + "Z%Z@Z\tZ'Z,ZéZ机密Zlabels/Z\ufffeZ Zdomains: [evil.example]ZConfidentialZ|Z<<Z?Z0")
          .split("Z");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int count = 1 + random.nextInt(4); count > 0; count--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }
}
