package io.cordon.cli.detect.page;

import io.cordon.cli.detect.summary.FindingTimeline.Bar;
import io.cordon.cli.detect.summary.Ranking.Rank;
import io.cordon.cli.detect.summary.SeverityCounts;
import io.cordon.cli.html.HtmlWriter;
import io.cordon.cli.terminal.Quantity;
import io.cordon.model.policy.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Bars of findings, in the colours of their severities. */
final class Charts {
  /** The worst first. */
  static final List<Severity> SEVERITIES = worstFirst();

  private static final int WIDTH = 720;
  private static final int HEIGHT = 200;
  private static final int LEFT = 36;
  private static final int BOTTOM = 24;
  private static final int TOP = 8;
  private static final int MOST_TICKS = 8;
  private static final double GAP_SHARE = 0.18;

  private final HtmlWriter page;

  Charts(HtmlWriter page) {
    this.page = page;
  }

  private static List<Severity> worstFirst() {
    List<Severity> severities = new ArrayList<>(List.of(Severity.values()));
    Collections.reverse(severities);
    return List.copyOf(severities);
  }

  /** A line for each severity: name, number, bar. */
  void severities(SeverityCounts counts) {
    long most = SEVERITIES.stream().mapToLong(counts::of).max().orElse(0);
    page.open("table", "class", "bars");
    page.element("caption", "Findings by severity", "class", "away");
    for (Severity severity : SEVERITIES) {
      page.open("tr").open("th", "scope", "row");
      page.element("span", severity.caption(), "class", "badge " + PageText.style(severity));
      page.close().open("td", "class", "number").number(counts.of(severity)).close();
      page.open("td", "class", "bar");
      bar(counts.only(severity), most);
      page.close().close();
    }
    page.close();
  }

  /** A bar of several severities, as long as its share of the longest one. */
  void bar(SeverityCounts counts, long most) {
    page.open(
        "svg",
        "viewBox",
        "0 0 100 10",
        "preserveAspectRatio",
        "none",
        "aria-hidden",
        "true",
        "class",
        "bar");
    double from = 0;
    for (Severity severity : SEVERITIES) {
      double width = most == 0 ? 0 : 100.0 * counts.of(severity) / most;
      if (width > 0) {
        page.empty(
            "rect",
            "x",
            number(from),
            "y",
            "0",
            "width",
            number(width),
            "height",
            "10",
            "class",
            PageText.style(severity));
        from += width;
      }
    }
    page.close();
  }

  /** A table of names with their findings, the loudest first. */
  void ranking(String caption, List<Rank> ranks) {
    long most = ranks.stream().mapToLong(rank -> rank.counts().total()).max().orElse(0);
    page.open("table", "class", "bars").element("caption", caption, "class", "away");
    for (Rank rank : ranks) {
      page.open("tr").open("th", "scope", "row").logged(rank.name());
      if (!rank.detail().isEmpty()) {
        page.text(" ").open("small").logged(rank.detail()).close();
      }
      page.close().open("td", "class", "number").number(rank.counts().total()).close();
      page.open("td", "class", "bar").element("span", words(rank.counts()), "class", "away");
      bar(rank.counts(), most);
      page.close().close();
    }
    page.close();
  }

  /** {@code 3 findings: 1 critical, 2 low}. */
  static String words(SeverityCounts counts) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : SEVERITIES) {
      if (counts.of(severity) > 0) {
        parts.add(String.format(Locale.ROOT, "%,d %s", counts.of(severity), severity.word()));
      }
    }
    String total = Quantity.of(counts.total(), "finding", "findings");
    return parts.isEmpty() ? "no finding" : total + ": " + String.join(", ", parts);
  }

  /** Findings over time, stacked by severity. */
  void timeline(List<Bar> bars) {
    long most = bars.stream().mapToLong(bar -> bar.counts().total()).max().orElse(1);
    long top = roundUp(most);
    page.open("div", "class", "scroll");
    page.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + ' ' + HEIGHT,
        "role",
        "img",
        "class",
        "timeline",
        "aria-label",
        "Findings over time by severity; the table below has the same numbers");
    grid(top);
    for (int i = 0; i < bars.size(); i++) {
      column(bars, i, top);
    }
    ticks(bars);
    page.close().close();
  }

  private void grid(long top) {
    for (long value : List.of(0L, top / 2, top)) {
      String y = number(y(value, top));
      page.empty("line", "x1", "" + LEFT, "x2", "" + WIDTH, "y1", y, "y2", y, "class", "grid");
      page.open("text", "x", "" + (LEFT - 6), "y", number(y(value, top) + 4), "class", "right");
      page.number(value).close();
    }
  }

  private void column(List<Bar> bars, int index, long top) {
    double slot = (WIDTH - LEFT) / (double) bars.size();
    Bar bar = bars.get(index);
    if (bar.counts().total() == 0) {
      return;
    }
    double x = LEFT + slot * (index + GAP_SHARE / 2);
    page.open("g").open("title").text(name(bar) + ", " + words(bar.counts())).close();
    long below = 0;
    // The least severe at the bottom.
    for (Severity severity : Severity.values()) {
      long count = bar.counts().of(severity);
      if (count > 0) {
        double upper = y(below + count, top);
        page.empty(
            "rect",
            "x",
            number(x),
            "y",
            number(upper),
            "width",
            number(slot * (1 - GAP_SHARE)),
            "height",
            number(y(below, top) - upper),
            "class",
            PageText.style(severity));
        below += count;
      }
    }
    page.close();
  }

  private void ticks(List<Bar> bars) {
    double slot = (WIDTH - LEFT) / (double) bars.size();
    int step = (bars.size() + MOST_TICKS - 1) / MOST_TICKS;
    for (int i = 0; i < bars.size(); i += step) {
      String x = number(LEFT + slot * (i + 0.5));
      page.open("text", "x", x, "y", "" + (HEIGHT - 6), "class", "middle");
      page.text(PageText.tick(bars.get(i).from(), isHours(bars))).close();
    }
  }

  private static boolean isHours(List<Bar> bars) {
    return Duration.between(bars.get(0).from(), bars.get(0).to()).toHours() == 1;
  }

  /** The time of a bar: a day, an hour, or from when to when. */
  static String name(Bar bar) {
    Duration width = Duration.between(bar.from(), bar.to());
    if (width.toHours() == 1) {
      return PageText.minute(bar.from());
    }
    return PageText.days(bar.from(), bar.to().minusSeconds(1));
  }

  private static double y(long value, long top) {
    double height = HEIGHT - BOTTOM - TOP;
    return TOP + height * (1 - value / (double) top);
  }

  /** The next even number of two digits, with zeros behind them: its half is a number too. */
  private static long roundUp(long most) {
    long step = 2;
    while (step * 100 <= most) {
      step *= 10;
    }
    return (most + step - 1) / step * step;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
