package io.cordon.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of labels, and changes between them. */
class LabelTest {
  private static final Label GENERAL = new Label("id-1", "General", 1);
  private static final Label CONFIDENTIAL = new Label("id-3", "Confidential", 3);
  private static final Label UNLISTED = Label.unresolved("id-9", null);

  @Test
  void unknownIsNeitherKnownNorLowest() {
    assertThat(Label.UNKNOWN.isKnown()).isFalse();
    assertThat(Label.UNKNOWN.isRanked()).isFalse();
    assertThat(Label.UNKNOWN).isNotEqualTo(Label.NONE);
    assertThat(Label.unresolved(null, null)).isEqualTo(Label.UNKNOWN);
  }

  @Test
  void noLabelRanksBelowEveryLabel() {
    assertThat(Label.NONE.isRanked()).isTrue();
    assertThat(Label.NONE.rank()).isLessThan(GENERAL.rank());
  }

  @Test
  void aLabelOutsideTheTaxonomyIsKnownButNotRanked() {
    assertThat(UNLISTED.isKnown()).isTrue();
    assertThat(UNLISTED.isRanked()).isFalse();
    assertThat(UNLISTED.caption()).isEqualTo("id-9");
  }

  @Test
  void theCaptionIsTheNameForPeople() {
    assertThat(CONFIDENTIAL.caption()).isEqualTo("Confidential");
    assertThat(Label.NONE.caption()).isEqualTo("none");
    assertThat(Label.UNKNOWN.caption()).isEqualTo("unknown");
  }

  @Test
  void theOrderOfLabelsDeterminesTheChange() {
    assertThat(LabelChange.between(GENERAL, CONFIDENTIAL)).isEqualTo(LabelChange.RAISED);
    assertThat(LabelChange.between(CONFIDENTIAL, GENERAL)).isEqualTo(LabelChange.LOWERED);
    assertThat(LabelChange.between(Label.NONE, GENERAL)).isEqualTo(LabelChange.APPLIED);
    assertThat(LabelChange.between(CONFIDENTIAL, Label.NONE)).isEqualTo(LabelChange.REMOVED);
    assertThat(LabelChange.between(GENERAL, GENERAL)).isEqualTo(LabelChange.REPLACED);
  }

  @Test
  void withoutAnOrderALabelIsOnlyReplaced() {
    assertThat(LabelChange.between(UNLISTED, GENERAL)).isEqualTo(LabelChange.REPLACED);
    assertThat(LabelChange.between(Label.UNKNOWN, Label.NONE)).isEqualTo(LabelChange.REMOVED);
  }
}
