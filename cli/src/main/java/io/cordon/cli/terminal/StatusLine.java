package io.cordon.cli.terminal;

import java.io.PrintStream;

/**
 * The one line of standard error that is rewritten in place; whoever prints something else erases
 * it first, and the next update brings it back below.
 */
public final class StatusLine {

  private static final String TO_START_AND_CLEAR = "\r\u001b[K";

  private final PrintStream screen;
  private final boolean live;
  private final int columns;
  private boolean drawn;

  /**
   * @param live whether the screen is a terminal; where it is not, nothing is ever written
   * @param columns the terminal's width; a longer line would wrap and could not be erased
   */
  StatusLine(PrintStream screen, boolean live, int columns) {
    this.screen = screen;
    this.live = live;
    this.columns = columns;
  }

  public boolean isLive() {
    return live;
  }

  public synchronized void show(String text) {
    if (live) {
      screen.print(TO_START_AND_CLEAR + fitting(Printable.text(text)));
      screen.flush();
      drawn = true;
    }
  }

  public synchronized void erase() {
    if (drawn) {
      screen.print(TO_START_AND_CLEAR);
      screen.flush();
      drawn = false;
    }
  }

  private String fitting(String text) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += CharacterWidth.columns(codePoint);
      // The last column stays free: some terminals wrap as soon as it is written.
      if (used >= columns) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }
}
