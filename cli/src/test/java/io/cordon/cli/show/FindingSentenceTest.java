package io.cordon.cli.show;

import static io.cordon.model.activity.ActivityFixtures.activity;
import static io.cordon.model.activity.ActivityFixtures.download;
import static io.cordon.model.activity.ActivityFixtures.share;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.activity.Activity;
import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import io.cordon.model.finding.Burst;
import io.cordon.model.finding.Detection;
import io.cordon.model.identity.App;
import io.cordon.model.policy.DetectorKind;
import io.cordon.model.policy.PolicySnapshot;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happened, of sequences and bursts. */
class FindingSentenceTest {
  private static Detection detection(DetectorKind kind, Burst burst, List<Activity> activities) {
    PolicySnapshot policy = new PolicySnapshot("p", "v", "t", null, kind, null, null, null, null);
    return new Detection(policy, activities, "why", null, burst, null);
  }

  @Test
  void aSequenceTellsEveryStepAndTheCloudWhereItChanges() {
    List<Activity> steps =
        List.of(
            download().of("Salaries.xlsx").labelled("Confidential", 2).build(),
            activity(Verb.UPLOAD).of("holiday.xlsx").in(App.DROPBOX).build(),
            share().of("holiday.xlsx").in(App.DROPBOX).audience(Audience.ANYONE).build());

    assertThat(FindingSentence.of(detection(DetectorKind.SEQUENCE, null, steps)))
        .isEqualTo(
            "in Microsoft 365 ana downloaded Salaries.xlsx, labelled Confidential; then in Dropbox"
                + " uploaded holiday.xlsx; then shared holiday.xlsx with anyone who has the link");
  }

  @Test
  void anotherPersonIsNamed() {
    List<Activity> steps = List.of(download().build(), download().by("ben@example.com").build());

    assertThat(FindingSentence.of(detection(DetectorKind.SEQUENCE, null, steps)))
        .isEqualTo("ana downloaded plan.docx; then ben downloaded plan.docx");
  }

  @Test
  void theMiddleOfALongSequenceIsCounted() {
    List<Activity> steps = Collections.nCopies(7, download().build());

    assertThat(FindingSentence.of(detection(DetectorKind.SEQUENCE, null, steps)))
        .endsWith("; then downloaded plan.docx (2 steps between left out)")
        .containsPattern("^(?:[^;]*;){4}[^;]*$");
  }

  @Test
  void aBurstSaysHowManyAndTheLast() {
    Burst burst = new Burst("downloads", 1_200, 50, 3_600_000, null);
    List<Activity> activities = List.of(download().build(), download().of("b.docx").build());

    assertThat(FindingSentence.of(detection(DetectorKind.CORRELATION, burst, activities)))
        .isEqualTo("1,200 downloads within 1 h; the last one: ana downloaded b.docx");
  }

  @Test
  void oneIsNoBurst() {
    Burst burst = new Burst("downloads", 1, 1, 3_600_000, null);

    assertThat(
            FindingSentence.of(
                detection(DetectorKind.CORRELATION, burst, List.of(download().build()))))
        .isEqualTo("ana downloaded plan.docx");
  }
}
