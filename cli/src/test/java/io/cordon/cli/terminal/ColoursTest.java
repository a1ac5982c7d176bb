package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {

  @Test
  void onlyATerminalHasColours() {
    assertThat(Colours.of(true, Map.of("TERM", "xterm")).on()).isTrue();
    assertThat(Colours.of(false, Map.of("TERM", "xterm")).on()).isFalse();
  }

  @Test
  void noColorTurnsColoursOffUnlessEmpty() {
    assertThat(Colours.of(true, Map.of("NO_COLOR", "1")).on()).isFalse();
    assertThat(Colours.of(true, Map.of("NO_COLOR", "")).on()).isTrue();
  }

  @Test
  void aDumbTerminalHasNone() {
    assertThat(Colours.of(true, Map.of("TERM", "dumb")).on()).isFalse();
  }

  @Test
  void theColourEndsWithTheText() {
    assertThat(new Colours(true).paint(TextStyle.RED, "high")).isEqualTo("\u001b[31mhigh\u001b[0m");
    assertThat(new Colours(true).paint(TextStyle.RED, "")).isEmpty();
    assertThat(new Colours(false).paint(TextStyle.RED, "high")).isEqualTo("high");
  }
}
