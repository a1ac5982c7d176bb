package io.cordon.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.cli.terminal.Colours;
import io.cordon.model.activity.Activity;
import io.cordon.model.file.Exposure;
import io.cordon.model.finding.Detection;
import io.cordon.model.finding.Finding;
import io.cordon.model.finding.FindingExtent;
import io.cordon.model.finding.FindingStage;
import io.cordon.model.finding.RelatedPolicy;
import io.cordon.model.policy.Mode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An update of a finding says what is new. */
class FindingNewsTest {
  private static final FindingText TEXT = new FindingText(new Colours(false), 100);

  private static Finding revision(
      FindingStage stage,
      long detections,
      int risk,
      List<RelatedPolicy> policies,
      Activity latest) {
    Finding first = FindingTextTest.finding(Mode.ENFORCE, "why", latest);
    Detection detection = first.detection();
    Instant last = latest.time();
    return new Finding(
        first.uid(),
        detection,
        first.decidedAt(),
        risk,
        stage,
        2,
        null,
        null,
        new FindingExtent(detections, Instant.parse("2026-03-02T09:00:00Z"), last, null),
        policies,
        null,
        null);
  }

  private static Activity shared() {
    return FindingTextTest.sharedOutside().build();
  }

  @Test
  void anUpdateSaysWhatWasDoneHowOftenAndWhatElseIsNew() {
    Finding before = revision(FindingStage.CREATE, 1, 73, List.of(), shared());
    Activity again =
        FindingTextTest.sharedOutside()
            .to("joe@rival.example")
            .exposed(Exposure.ANYONE)
            .at("10:30")
            .build();
    Finding now =
        revision(
            FindingStage.UPDATE,
            4,
            90,
            List.of(new RelatedPolicy("p", "Label lowered", "f")),
            again);

    assertThat(TEXT.laterRevision(before, now))
        .isEqualTo(
            """
            ↻ update  Plans shared outside  plan.docx  risk 90
              new   ana shared plan.docx, labelled Confidential, with eve@outside.example and joe@rival.example,
                    all outside; 1 new recipient: joe@rival.example; 3 more times, 4 in all since
                    2026-03-02T09:00:00Z; exposure anyone, was external; also "Label lowered"; risk 90, was 73
            """);
  }

  @Test
  void oneMoreIsOnceMore() {
    Finding before = revision(FindingStage.CREATE, 1, 73, List.of(), shared());
    Finding now = revision(FindingStage.UPDATE, 2, 73, List.of(), shared());

    assertThat(TEXT.laterRevision(before, now))
        .isEqualTo(
            """
            ↻ update  Plans shared outside  plan.docx  risk 73
              new   once more, 2 in all since 2026-03-02T09:00:00Z
            """);
  }

  @Test
  void withoutTheRevisionBeforeTheWholeIsSaid() {
    Finding now = revision(FindingStage.UPDATE, 8, 73, List.of(), shared());

    assertThat(TEXT.laterRevision(null, now))
        .isEqualTo(
            """
            ↻ update  Plans shared outside  plan.docx  risk 73
              new   8 times from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z
            """);
  }

  @Test
  void theEndSaysOverWhichTime() {
    Finding one = revision(FindingStage.CLOSE, 1, 73, List.of(), shared());
    Finding many = revision(FindingStage.CLOSE, 8, 73, List.of(), shared());

    assertThat(TEXT.laterRevision(one, one))
        .isEqualTo("■ ended   Plans shared outside  plan.docx  risk 73\n");
    assertThat(TEXT.laterRevision(one, many))
        .endsWith("  seen  8 times from 2026-03-02T09:00:00Z to 2026-03-02T10:00:00Z\n");
  }
}
