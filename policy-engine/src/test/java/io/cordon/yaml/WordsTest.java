package io.cordon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final List<String> VERBS = List.of("upload", "download", "share");

  @Test
  void aSlipOfTheFingerFindsTheWord() {
    assertThat(Words.suggestion("donwload", VERBS)).isEqualTo("; did you mean \"download\"?");
    assertThat(Words.suggestion("SHARES", VERBS)).isEqualTo("; did you mean \"share\"?");
  }

  @Test
  void nothingNearIsNoSuggestion() {
    assertThat(Words.suggestion("quarantine", VERBS)).isEmpty();
    assertThat(Words.suggestionOrAll("x", VERBS)).isEqualTo("; known are upload, download, share");
  }

  @Test
  void hostileTextIsQuotedOnOneShortLine() {
    assertThat(Words.quote("a\nb\u001b[31m")).isEqualTo("\"a\\u000ab\\u001b[31m\"");
    assertThat(Words.quote("x".repeat(10_000))).hasSize(83);
    assertThat(Words.suggestion("x".repeat(1_000_000), VERBS)).isEmpty();
  }
}
