package io.cordon.cli.show;

import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.relabel;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.terminal.Colours;
import io.cordon.model.activity.Activity;
import io.cordon.model.activity.ActivityFixtures;
import io.cordon.model.activity.Actor;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.NetworkKind;
import io.cordon.model.file.Audience;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import io.cordon.model.file.LabelChange;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.finding.SupersededAction;
import io.cordon.model.finding.WithheldReason;
import io.cordon.model.json.FindingJson;
import io.cordon.model.policy.ActionVerb;
import io.cordon.model.policy.Mode;
import io.cordon.model.policy.PolicySnapshot;
import io.cordon.model.policy.Severity;
import io.cordon.model.text.DurationText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of a finding for people. */
class FindingTextTest {
  static ActivityFixtures sharedOutside() {
    return share()
        .labelled("Confidential", 2)
        .exposed(Exposure.EXTERNAL)
        .to("eve@outside.example")
        .in(NetworkKind.MOBILE, "FR")
        .rawType("SharingSet")
        .at("10:00");
  }

  static Finding finding(Mode mode, String why, Activity... activities) {
    PolicySnapshot policy =
        new PolicySnapshot(
            "p-1",
            "v1",
            "Plans shared outside",
            null,
            null,
            Severity.HIGH,
            mode,
            List.of(ActionVerb.REMOVE_EXTERNAL_COLLABORATORS, ActionVerb.NOTIFY_USER),
            null);
    Detection detection = new Detection(policy, List.of(activities), why, null);
    return new Finding("find-1", detection, activities[0].arrived(), 73);
  }

  /** In lines of 100 columns. */
  static String text(Finding finding) {
    return new FindingText(new Colours(false), 100).of(finding);
  }

  @Test
  void showsUserFileVerbPlaceReasonAndActions() {
    String text = text(finding(Mode.ENFORCE, "audience is external", sharedOutside().build()));

    assertThat(text)
        .isEqualTo(
            """
            ● HIGH  Plans shared outside  2026-03-02T10:00:00Z  risk 73
              what  ana shared plan.docx, labelled Confidential, with eve@outside.example, outside
              who   ana@example.com (internal)
              file  plan.docx [Confidential], exposure external, Documents/plan.docx
              link  https://files.example.com/Documents/plan.docx
              app   Microsoft 365 (SharingSet)
              from  (mobile), FR
              why   audience is external
              does  remove external collaborators, notify user (mode enforce)
            """);
  }

  @Test
  void inModeObserveItShowsTheActionsItWouldTake() {
    assertThat(text(finding(Mode.OBSERVE, "why", sharedOutside().build())))
        .contains(
            "does  nothing; it would remove external collaborators, notify user (mode observe)\n");
  }

  @Test
  void inModeNotifyItShowsOnlyNotifications() {
    assertThat(text(finding(Mode.NOTIFY, "why", sharedOutside().build())))
        .contains("does  notify user (mode notify)\n");
  }

  @Test
  void theBurstAndTheNumberOfDetectionsAreShown() {
    Finding update = revision(FindingStage.UPDATE, 8, List.of(), List.of(), null);
    Burst burst = new Burst("downloads", 52, 50, 3_600_000, List.of());

    assertThat(new FindingText(new Colours(false), 200).of(counted(update, burst)))
        .contains("  what  52 downloads within 1 h; the last one: ana shared plan.docx, labelled")
        .contains("  seen  8 times from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z\n");
  }

  @Test
  void otherPoliciesAndSupersededActionsAreShown() {
    Finding finding =
        revision(
            FindingStage.CREATE,
            1,
            List.of(
                new RelatedPolicy("p-1", "Plans shared outside", "find-1"),
                new RelatedPolicy("p-2", "Label lowered", "find-2"),
                new RelatedPolicy("p-3", "Link for anyone", "find-3")),
            List.of(
                new SupersededAction(
                    ActionVerb.REMOVE_EXTERNAL_COLLABORATORS, ActionVerb.QUARANTINE, "p-2")),
            null);

    assertThat(text(finding))
        .contains(
            """
              also  Label lowered; Link for anyone
              does  notify user (mode enforce); not remove external collaborators: quarantine by "Label lowered"
                    includes it
            """)
        .doesNotContain("seen");
  }

  @ParameterizedTest
  @CsvSource({
    "SERVICE_ACCOUNT, it is a service account",
    "BREAK_GLASS, it is a break-glass account",
    "OWN_APPLICATION, Cordon itself did it",
    "ALERT_BUDGET, the alert budget holds it back"
  })
  void theReasonForNoActionIsShown(WithheldReason withheld, String reason) {
    assertThat(text(revision(FindingStage.CREATE, 1, List.of(), List.of(), withheld)))
        .contains("  does  nothing, because " + reason + " (mode enforce)\n");
  }

  @ParameterizedTest
  @CsvSource({
    "86400000, 1 d",
    "7200000, 2 h",
    "5400000, 90 min",
    "30000, 30 s",
    "90000, 90 s",
    "0, 0 s"
  })
  void aDurationIsShownInItsLargestUnit(long millis, String text) {
    assertThat(DurationText.of(millis)).isEqualTo(text);
  }

  private static Finding revision(
      FindingStage stage,
      long detections,
      List<RelatedPolicy> policies,
      List<SupersededAction> superseded,
      WithheldReason withheld) {
    Finding first = finding(Mode.ENFORCE, "why", sharedOutside().build());
    Instant last = first.detection().trigger().time();
    return new Finding(
        first.uid(),
        first.detection(),
        first.decidedAt(),
        first.riskScore(),
        stage,
        stage == FindingStage.CREATE ? 1 : 4,
        null,
        null,
        new FindingExtent(detections, detections == 1 ? last : last.minusSeconds(3600), last, null),
        policies,
        superseded,
        withheld);
  }

  private static Finding counted(Finding finding, Burst burst) {
    Detection detection = finding.detection();
    return new Finding(
        finding.uid(),
        new Detection(
            detection.policy(), detection.activities(), detection.why(), null, burst, null),
        finding.decidedAt(),
        finding.riskScore(),
        finding.stage(),
        finding.revision(),
        finding.createdAt(),
        finding.emittedAt(),
        finding.extent(),
        finding.policies(),
        finding.superseded(),
        finding.withheld());
  }

  @Test
  void aVisitorWithoutANameIsNotShownAsAHash() {
    Actor visitor = Actor.named(ActorKind.ANONYMOUS, null, "9f86d081884c7d65", null);

    assertThat(text(finding(Mode.ENFORCE, "why", download().by(visitor).build())))
        .contains("  who   anonymous visitor\n")
        .doesNotContain("9f86d081884c7d65");
    assertThat(text(finding(Mode.ENFORCE, "why", download().byAnonymous().build())))
        .contains("  who   anonymous visitor\n");
  }

  @Test
  void aSequenceIsShownByItsLastStep() {
    Activity lowered =
        relabel(LabelChange.LOWERED).by("ben@example.com").labelled("General", 1).build();
    Activity shared = share().audience(Audience.ANYONE).labelled("General", 1).build();

    assertThat(text(finding(Mode.ENFORCE, "why", lowered, shared)))
        .contains("what  ana shared plan.docx, labelled General, with anyone who has the link\n")
        .contains("who   ana@example.com", "[General]")
        .doesNotContain("ben@example.com");
  }

  @Test
  void aLoweredLabelIsShown() {
    Activity lowered =
        relabel(LabelChange.LOWERED).labelled("General", 1).was("Confidential", 2).build();

    assertThat(text(finding(Mode.ENFORCE, "why", lowered)))
        .contains("what  ana lowered the label of plan.docx from Confidential to General\n");
  }

  @Test
  void hostileNamesCannotControlTheTerminal() {
    String hostile = "a\u001b[2J\r\nb\u202Ec\u009b31m\u2028d";
    CloudFile file =
        CloudFile.builder()
            .id("f-1")
            .name(hostile)
            .path(hostile)
            .kind(FileKind.FILE)
            .owner(hostile)
            .label(new Label(hostile, hostile, 3))
            .exposure(Exposure.ANYONE)
            .build();
    Activity activity =
        sharedOutside().of(file).by("eve" + hostile).to(hostile).rawType(hostile).build();

    String text = text(finding(Mode.ENFORCE, hostile, activity));

    assertThat(text.lines()).hasSizeBetween(8, 12).allMatch(line -> line.length() <= 100);
    assertThat(text.replace("\n", ""))
        .doesNotContainPattern("[\\p{Cntrl}\u0080-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
        .contains("a\uFFFD[2J\uFFFD\uFFFDb\uFFFDc\uFFFD31m\uFFFDd");
  }

  @Test
  void aLongNameIsTruncatedBetweenCharacters() {
    String text = text(finding(Mode.ENFORCE, "x" + "\uD83D\uDCC1".repeat(1200), share().build()));

    assertThat(text).contains("  why   x" + "\uD83D\uDCC1".repeat(999) + "…\n");
  }

  @Test
  void coloursAreUsedWhenTheyAreOn() {
    Finding finding = finding(Mode.ENFORCE, "why", sharedOutside().build());

    assertThat(new FindingText(new Colours(true), 100).of(finding))
        .startsWith("\u001b[31m● HIGH\u001b[0m")
        .contains("\u001b[36mwho  \u001b[0m ana@example.com");
  }

  @Test
  void aPipeGetsTheOcsfLine() {
    Finding finding = finding(Mode.ENFORCE, "why", sharedOutside().build());

    assertThat(new FindingLines(false, new Colours(false), 100).map(finding))
        .isEqualTo(FindingJson.write(finding));
    assertThat(new FindingLines(true, new Colours(false), 100).map(finding))
        .isEqualTo(text(finding));
  }
}
