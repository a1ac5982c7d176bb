package io.cordon.cli.bench.report;

import io.cordon.cli.score.page.Ink;
import io.cordon.cli.score.page.PlotSpec;
import io.cordon.cli.score.page.SvgPlot;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A plot as a file of its own: with its style, which has colours for light and dark backgrounds,
 * and with a key below the plot.
 */
final class StandaloneSvg {
  private static final String STYLE = "plot.css";
  private static final int KEY_LINE_PIXELS = 20;
  private static final int KEYS_A_LINE = 3;

  private StandaloneSvg() {}

  /**
   * @param id begins the ids inside
   * @param label what it shows, for those who cannot see it
   * @param names of the rows that {@link SvgPlot#row} gives placeholders for
   * @param key what each colour stands for, in order
   */
  static String draw(
      PlotSpec plot, String id, String label, List<String> names, Map<String, Ink> key) {
    String svg = SvgPlot.draw(plot, id, label, names);
    int lines = (key.size() + KEYS_A_LINE - 1) / KEYS_A_LINE;
    int height = plot.heightPixels() + lines * KEY_LINE_PIXELS;
    String size = "viewBox=\"0 0 " + plot.widthPixels() + ' ';
    String taller =
        svg.replace(size + plot.heightPixels() + '"', size + height + '"')
            .replaceFirst(
                "<svg ", "<svg width=\"" + plot.widthPixels() + "\" height=\"" + height + "\" ");
    int content = taller.indexOf('>') + 1;
    int end = taller.lastIndexOf("</svg>");
    return taller.substring(0, content)
        + "<style>"
        + style()
        + "</style>"
        + taller.substring(content, end)
        + key(key, plot)
        + "</svg>\n";
  }

  private static String key(Map<String, Ink> key, PlotSpec plot) {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, Ink> entry : key.entrySet()) {
      int x = 40 + number % KEYS_A_LINE * (plot.widthPixels() - 40) / KEYS_A_LINE;
      int y = plot.heightPixels() + number / KEYS_A_LINE * KEY_LINE_PIXELS + 4;
      text.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%d\" y=\"%d\" width=\"22\" height=\"4\" fill=\"%s\"/>"
                  + "<text x=\"%d\" y=\"%d\">%s</text>",
              x,
              y + 2,
              rgb(entry.getValue()),
              x + 28,
              y + 8,
              entry.getKey()));
      number++;
    }
    return text.toString();
  }

  /** As the style names it. */
  private static String rgb(Ink ink) {
    int colour = Integer.parseInt(ink.hex().substring(1), 16);
    return "rgb(" + (colour >> 16) + ',' + ((colour >> 8) & 0xFF) + ',' + (colour & 0xFF) + ')';
  }

  private static String style() {
    try (InputStream in = StandaloneSvg.class.getResourceAsStream(STYLE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
