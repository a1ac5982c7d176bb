package io.cordon.cli.score.page;

import io.cordon.cli.html.HtmlText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jetbrains.letsPlot.commons.encoding.RGBEncoder;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * Draws a plot as SVG that stands inside a page: without styles of its own, as wide as its place,
 * and with the same text for the same plot.
 */
public final class SvgPlot {
  private static final Pattern ROOT = Pattern.compile("<svg [^>]*>");
  private static final Pattern STYLE = Pattern.compile("<style[^>]*>.*?</style>", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\\bid=\"([A-Za-z0-9_-]+)\"");
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([A-Za-z0-9_-]+)\\)");
  private static final Pattern ONLY_JAVAFX = Pattern.compile(" clip-bounds-jfx=\"[^\"]*\"");
  private static final Pattern HEX = Pattern.compile("\"#([0-9a-fA-F]{6})\"");
  private static final Pattern LONG_NUMBER = Pattern.compile("(\\d+\\.\\d{2})\\d+(E-\\d+)?");
  private static final Pattern INDENT = Pattern.compile("\\s*\\R\\s*");

  private static final int PLACEHOLDER_LETTERS = 17;

  private SvgPlot() {}

  /**
   * The plot as the text of an SVG element.
   *
   * @param id begins the ids inside the plot; unique in the page
   * @param label what it shows, for those who cannot see it
   */
  public static String draw(PlotSpec spec, String id, String label) {
    return draw(spec, id, label, List.of());
  }

  /**
   * The plot with the names of its rows.
   *
   * @param names of the rows that {@link #row} gives placeholders for: Lets-Plot would cut them
   */
  public static String draw(PlotSpec spec, String id, String label, List<String> names) {
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            spec.toMap(), null, new NoImages(), false);
    String bare = STYLE.matcher(svg).replaceAll("");
    bare = ONLY_JAVAFX.matcher(bare).replaceAll("");
    bare = INDENT.matcher(withOwnIds(bare, id)).replaceAll("");
    bare = HEX.matcher(bare).replaceAll(SvgPlot::rgb);
    bare = LONG_NUMBER.matcher(bare).replaceAll(SvgPlot::shorter);
    String root =
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-label=\"%s\">",
            spec.widthPixels(),
            spec.heightPixels(),
            HtmlText.of(label));
    bare = ROOT.matcher(bare).replaceFirst(Matcher.quoteReplacement(root));
    for (int i = 0; i < names.size(); i++) {
      bare = bare.replace('>' + row(i) + '<', '>' + HtmlText.of(names.get(i)) + '<');
    }
    return bare;
  }

  /** As long as a label may be, and wide, so that a longer name has room. */
  public static String row(int number) {
    return String.format(Locale.ROOT, "%s%03d", "W".repeat(PLACEHOLDER_LETTERS), number);
  }

  /** Lets-Plot writes a colour in either way; the style knows one. */
  private static String rgb(MatchResult hex) {
    int colour = Integer.parseInt(hex.group(1), 16);
    return "\"rgb(" + (colour >> 16) + ',' + ((colour >> 8) & 0xFF) + ',' + (colour & 0xFF) + ")\"";
  }

  /** A hundredth of a pixel is enough, and differs on no machine. */
  private static String shorter(MatchResult number) {
    return number.group(2) == null ? number.group(1) : "0";
  }

  /** Lets-Plot's ids are random. */
  private static String withOwnIds(String svg, String id) {
    Map<String, String> ids = new HashMap<>();
    ID.matcher(svg)
        .results()
        .map(found -> found.group(1))
        .forEach(old -> ids.putIfAbsent(old, id + '-' + ids.size()));
    String renamed = ID.matcher(svg).replaceAll(found -> "id=\"" + own(found, ids) + '"');
    return REFERENCE.matcher(renamed).replaceAll(found -> "url(#" + own(found, ids) + ')');
  }

  private static String own(MatchResult found, Map<String, String> ids) {
    return ids.getOrDefault(found.group(1), found.group(1));
  }

  /** No mark that we use is an image. */
  private static final class NoImages implements RGBEncoder {
    @Override
    public String toDataUrl(int width, int height, int[] argb) {
      throw new IllegalStateException("a plot has an image in it");
    }
  }
}
