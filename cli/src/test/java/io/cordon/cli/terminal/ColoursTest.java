package io.cordon.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColoursTest {

  @Test
  void wantedOnATerminalOnly() {
    assertThat(Colours.wanted(true, Map.of("TERM", "xterm")).on()).isTrue();
    assertThat(Colours.wanted(false, Map.of("TERM", "xterm")).on()).isFalse();
  }

  @Test
  void noColorIsRespectedUnlessEmpty() {
    assertThat(Colours.wanted(true, Map.of("NO_COLOR", "1")).on()).isFalse();
    assertThat(Colours.wanted(true, Map.of("NO_COLOR", "")).on()).isTrue();
  }

  @Test
  void dumbTerminalGetsNone() {
    assertThat(Colours.wanted(true, Map.of("TERM", "dumb")).on()).isFalse();
  }

  @Test
  void paintEndsWhereTheTextEnds() {
    assertThat(new Colours(true).paint(TextStyle.RED, "high")).isEqualTo("\u001b[31mhigh\u001b[0m");
    assertThat(new Colours(true).paint(TextStyle.RED, "")).isEmpty();
    assertThat(new Colours(false).paint(TextStyle.RED, "high")).isEqualTo("high");
  }
}
