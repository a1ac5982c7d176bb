package io.cordon.cli.score.page;

import io.cordon.cli.html.HtmlText;
import io.cordon.cli.html.PageHead;
import io.cordon.cli.score.report.ReportTable;
import io.cordon.cli.score.report.ScoreTables;
import io.cordon.cli.score.report.ScoreText;
import io.cordon.datagen.score.Score;
import io.cordon.datagen.score.figure.Calibration;
import io.cordon.datagen.score.figure.OperatingPoint;
import io.cordon.datagen.score.figure.ScenarioRecall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A score as one HTML page that loads nothing and runs nothing: its policy for browsers allows only
 * the style that is in it.
 */
public final class ScorePage {
  private static final String STYLE = "score.css";
  private static final int MOST_PANELS = 60;

  private final Score score;
  private final PageHead head;
  private final ScorePlots plots;
  private final StringBuilder html = new StringBuilder();

  private ScorePage(Score score) throws IOException {
    this.score = score;
    this.head =
        new PageHead(
            "Cordon: score of a detection run", PageHead.resource(ScorePage.class, STYLE), "");
    this.plots = new ScorePlots(score);
  }

  /** The text of the page; the same for the same score. */
  public static String of(Score score) throws IOException {
    ScorePage page = new ScorePage(score);
    page.head();
    page.tiles();
    page.recall();
    page.delays();
    page.weekly();
    page.calibration();
    page.tables();
    page.html.append(page.head.end());
    return page.html.toString();
  }

  private void head() {
    html.append(head.html());
    html.append("<h1>Score of a detection run</h1>\n");
    ScoreTables.summary(score).forEach(this::paragraph);
  }

  private void paragraph(String text) {
    html.append("<p>").append(HtmlText.of(text)).append("</p>\n");
  }

  private void heading(String text) {
    html.append("<h2>").append(HtmlText.of(text)).append("</h2>\n");
  }

  private void figure(String caption, String svg) {
    html.append("<figure>");
    if (!caption.isEmpty()) {
      html.append("<figcaption>").append(HtmlText.of(caption)).append("</figcaption>");
    }
    html.append(svg).append("</figure>\n");
  }

  private void key(String... stylesAndNames) {
    html.append("<p>");
    for (int i = 0; i < stylesAndNames.length; i += 2) {
      html.append("<span class=\"key ").append(stylesAndNames[i]).append("\"></span>");
      html.append(HtmlText.of(stylesAndNames[i + 1])).append(" &#160; ");
    }
    html.append("</p>\n");
  }

  private void tiles() {
    html.append("<ul class=\"tiles\">\n");
    for (OperatingPoint point : score.strict().points()) {
      String caption =
          Double.isNaN(point.budget())
              ? ScoreText.rate(point.falseAlarms().perThousandUsersPerDay()) + " a day (all alerts)"
              : ScoreText.plain(point.budget()) + " a day";
      html.append("<li><span>recall at ")
          .append(HtmlText.of(caption))
          .append("</span><b>")
          .append(ScoreText.share(point.recall().all().recall()))
          .append("</b><span>macro ")
          .append(ScoreText.share(point.recall().macro()))
          .append(", strict</span></li>\n");
    }
    html.append("</ul>\n");
  }

  private void recall() {
    heading("Recall against false alarms");
    key("strict", "strict", "lenient", "lenient", "allowed", "budgets");
    html.append("<div class=\"wide\">");
    figure("", plots.recall());
    html.append("</div>\n<div class=\"panels\">\n");
    List<ScenarioRecall> scenarios = score.strict().unlimited().recall().scenarios();
    for (int i = 0; i < Math.min(MOST_PANELS, scenarios.size()); i++) {
      ScenarioRecall row = scenarios.get(i);
      String incidents = row.incidents() == 1 ? " incident)" : " incidents)";
      figure(
          ScorePlots.name(row.scenario()) + " (" + row.incidents() + incidents,
          plots.recall(row.scenario(), i));
    }
    html.append("</div>\n");
    if (scenarios.size() > MOST_PANELS) {
      paragraph("and " + (scenarios.size() - MOST_PANELS) + " scenarios more");
    }
  }

  private void delays() {
    String plot = plots.delays();
    if (!plot.isEmpty()) {
      heading("Time to detect");
      paragraph(
          "From the first activity of an incident to the activity that raised the alert, of the"
              + " incidents that any alert found (strict), in event time.");
      key("median", "median", "p95", "95th percentile");
      html.append("<div class=\"wide\">");
      figure("", plot);
      html.append("</div>\n");
    }
  }

  private void weekly() {
    List<OperatingPoint> points = new ArrayList<>(score.strict().points());
    points.remove(points.size() - 1);
    if (points.get(0).weekly().weeks().isEmpty()) {
      return;
    }
    heading("False alarms a week");
    key("held", "within 20 % of what the budget allows");
    html.append("<div class=\"panels\">\n");
    for (int i = 0; i < points.size(); i++) {
      figure(ScoreText.budget(points.get(i)) + " (strict)", plots.weekly(points.get(i), i));
    }
    html.append("</div>\n");
  }

  private void calibration() {
    if (score.calibration().isEmpty()) {
      return;
    }
    heading("Calibration of p-values");
    paragraph(
        "How often the smallest p-value of a person and day was that small in benign alerts,"
            + " divided by how often it should be. What was not emitted is not counted, so ratios"
            + " are lower bounds.");
    key("held", "half to twice as often as expected");
    html.append("<div class=\"panels\">\n");
    for (int i = 0; i < Math.min(MOST_PANELS, score.calibration().size()); i++) {
      Calibration row = score.calibration().get(i);
      figure(ScorePlots.name(row.detector()), plots.calibration(row, i));
    }
    html.append("</div>\n");
  }

  private void tables() {
    heading("Tables");
    for (ReportTable table : ScoreTables.of(score)) {
      html.append("<div class=\"scroll\"><table>\n<thead><tr>");
      for (int column = 0; column < table.headings().size(); column++) {
        cell("th", table.headings().get(column), isNumeric(table, column));
      }
      html.append("</tr></thead>\n<tbody>\n");
      for (List<Object> row : table.rows()) {
        html.append("<tr>");
        for (int column = 0; column < row.size(); column++) {
          cell("td", text(row.get(column)), isNumeric(table, column));
        }
        html.append("</tr>\n");
      }
      html.append("</tbody></table></div>\n");
    }
  }

  /** Figures are numbers, shares, times and dashes. */
  private static boolean isNumeric(ReportTable table, int column) {
    return column > 0
        && table.rows().stream()
            .allMatch(row -> text(row.get(column)).matches("[≤≥]?[0-9][0-9.,e-]*( (min|h|d))?|-"));
  }

  private static String text(Object cell) {
    return cell instanceof Integer number
        ? String.format(Locale.ROOT, "%,d", number)
        : String.valueOf(cell);
  }

  private void cell(String element, String text, boolean isNumber) {
    html.append('<').append(element).append(isNumber ? " class=\"number\">" : ">");
    html.append(HtmlText.of(text)).append("</").append(element).append('>');
  }
}
