package io.cordon.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.model.text.Utf8Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected ids were computed with another implementation of RFC 9562 (Python's uuid5). */
class StableIdTest {

  @Test
  void theIdIsTheVersion5UuidOfItsParts() {
    assertThat(StableId.of("finding", "p1", "m365|t|f1", "e1"))
        .isEqualTo("5506b255-c04b-5899-b20e-2c8ac64df8ee");
    assertThat(StableId.of("finding")).isEqualTo("f9bc6bc9-8e06-517b-90b5-267f438c7bc7");
  }

  @Test
  void partsMayBeInAnyScript() {
    assertThat(StableId.of("action", "Übersicht \uD83D\uDDC2", "x"))
        .isEqualTo("790ccf75-1405-50e3-ba73-a103d9eb8c40");
  }

  @Test
  void differentSplitsOfTheSameTextGiveDifferentIds() {
    assertThat(StableId.of("finding", "ab", "c")).isEqualTo("2ccd7b07-0fb3-53e9-b235-a9700d2e4afc");
    assertThat(StableId.of("finding", "a", "bc")).isEqualTo("a95c5ef8-32cf-5285-9d00-6fa74a54a035");
  }

  @Test
  void aMissingPartCountsAsEmpty() {
    assertThat(StableId.of("finding", (String) null))
        .isEqualTo(StableId.of("finding", ""))
        .isEqualTo("24eab2ba-8f9a-5057-8138-d85d29fd1fa8");
  }

  @Test
  void halvesOfSurrogatePairsAreDifferentTexts() {
    assertThat(List.of("\ud800", "\ud801", "\udc00", "?", "\ufffd", "\ud800\udc00"))
        .extracting(name -> StableId.of("finding", "b" + name + ".docx"))
        .doesNotHaveDuplicates();
  }

  @Test
  void aNameThatIsPutTogetherHasTheIdOfItsParts() {
    for (String part : new String[] {null, "", "a", "Übersicht \uD83D\uDDC2", "b\ud800.docx"}) {
      Utf8Text name = new Utf8Text(4).append("finding");
      StableId.part(name, part);
      StableId.part(name, new Utf8Text(4).append("c").append(part == null ? "" : part));

      assertThat(StableId.of(name))
          .isEqualTo(StableId.of("finding", part, "c" + (part == null ? "" : part)));
    }
  }
}
