package io.cordon.cli.terminal;

import java.io.PrintStream;

/**
 * The one line of standard error that is rewritten in place. Other output erases it first, and the
 * next update shows it again below that output.
 */
public final class StatusLine {

  private static final String TO_START_AND_CLEAR = "\r\u001b[K";

  private final PrintStream screen;
  private final boolean live;
  private final int columns;
  private boolean isDrawn;

  /**
   * @param live whether the screen is a terminal; if not, nothing is written
   * @param columns width of the terminal; a longer line would wrap and could not be erased
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
      screen.print(TO_START_AND_CLEAR + truncate(Printable.text(text)));
      screen.flush();
      isDrawn = true;
    }
  }

  public synchronized void erase() {
    if (isDrawn) {
      screen.print(TO_START_AND_CLEAR);
      screen.flush();
      isDrawn = false;
    }
  }

  private String truncate(String text) {
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
