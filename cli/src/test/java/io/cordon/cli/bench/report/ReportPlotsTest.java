package io.cordon.cli.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportPlotsTest {
  private final Map<String, String> plots = ReportPlots.of(SampleResult.of("1,2", List.of(1L, 2L)));

  @Test
  void everyPlotThatTheReportShowsIsThere() {
    assertThat(plots).containsOnlyKeys("recall.svg", "scenarios.svg", "weeks.svg");
  }

  @Test
  void plotsAreXmlThatLoadsNothing() throws Exception {
    for (String svg : plots.values()) {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
      assertThat(
              svg.replace("http://www.w3.org/2000/svg", "")
                  .replace("http://www.w3.org/1999/xlink", ""))
          .doesNotContain("http", "@import", "<script", "<image");
    }
  }

  @Test
  void everyMethodStandsInTheKey() {
    assertThat(plots.get("recall.svg"))
        .contains(">Cordon<", ">Cordon without baselines<", ">rolling z-score<");
  }

  @Test
  void theSameFiguresGiveTheSamePlots() {
    assertThat(ReportPlots.of(SampleResult.of("1,2", List.of(1L, 2L)))).isEqualTo(plots);
  }
}
