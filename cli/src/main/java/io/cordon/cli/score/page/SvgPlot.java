package io.cordon.cli.score.page;

import java.util.HashMap;
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
final class SvgPlot {
  private static final Pattern ROOT = Pattern.compile("<svg [^>]*>");
  private static final Pattern STYLE = Pattern.compile("<style[^>]*>.*?</style>", Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("\\bid=\"([A-Za-z0-9_-]+)\"");
  private static final Pattern REFERENCE = Pattern.compile("url\\(#([A-Za-z0-9_-]+)\\)");
  private static final Pattern ONLY_JAVAFX = Pattern.compile(" clip-bounds-jfx=\"[^\"]*\"");
  private static final Pattern INDENT = Pattern.compile("\\s*\\R\\s*");

  private SvgPlot() {}

  /**
   * @param id begins the ids inside the plot; unique in the page
   * @param label what it shows, for those who cannot see it
   */
  static String draw(PlotSpec spec, String id, String label) {
    String svg =
        PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
            spec.toMap(), null, new NoImages(), false);
    String bare = STYLE.matcher(svg).replaceAll("");
    bare = ONLY_JAVAFX.matcher(bare).replaceAll("");
    bare = INDENT.matcher(withOwnIds(bare, id)).replaceAll("");
    String root =
        String.format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                + " aria-label=\"%s\">",
            spec.widthPixels(), spec.heightPixels(), HtmlText.of(label));
    return ROOT.matcher(bare).replaceFirst(Matcher.quoteReplacement(root));
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
