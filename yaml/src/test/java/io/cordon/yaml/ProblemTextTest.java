package io.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTextTest {
  private static final List<String> VERBS = List.of("upload", "download", "share");

  @Test
  void aTypoSuggestsTheWord() {
    assertThat(ProblemText.suggestion("donwload", VERBS)).isEqualTo("; did you mean \"download\"?");
    assertThat(ProblemText.suggestion("SHARES", VERBS)).isEqualTo("; did you mean \"share\"?");
  }

  @Test
  void withoutASimilarWordThereIsNoSuggestion() {
    assertThat(ProblemText.suggestion("quarantine", VERBS)).isEmpty();
    assertThat(ProblemText.suggestionOrAll("x", VERBS))
        .isEqualTo("; known are upload, download, share");
  }

  @Test
  void hostileTextIsQuotedOnOneShortLine() {
    assertThat(ProblemText.quote("a\nb\u001b[31m")).isEqualTo("\"a\\u000ab\\u001b[31m\"");
    assertThat(ProblemText.quote("x".repeat(10_000))).hasSize(83);
    assertThat(ProblemText.suggestion("x".repeat(1_000_000), VERBS)).isEmpty();
  }
}
