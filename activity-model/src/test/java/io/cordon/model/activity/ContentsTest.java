package io.cordon.model.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.file.Label;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static final Label SECRET = new Label(null, "Secret", 3);

  @Test
  void saysHowManyFilesItExposesAndNamesTheMostSensitiveOnes() {
    assertThat(new Contents(1, SECRET, 1, List.of("plan.docx")).caption())
        .isEqualTo("1 labelled file, Secret: plan.docx");
    assertThat(new Contents(12, SECRET, 3, List.of("a.docx", "b.docx")).caption())
        .isEqualTo("12 labelled files, 3 of them Secret: a.docx, b.docx, …");
    assertThat(new Contents(2, SECRET, 2, List.of("a.docx", "b.docx")).caption())
        .isEqualTo("2 labelled files, all Secret: a.docx, b.docx");
    assertThat(Contents.NONE.caption()).isEqualTo("no labelled file");
  }
}
