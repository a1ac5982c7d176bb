package io.cordon.cli.bench.detection;

import io.cordon.cli.bench.report.DetectionReport;
import io.cordon.cli.bench.report.ReportPlots;
import io.cordon.cli.bench.result.BenchResult;
import io.cordon.cli.bench.result.BenchSettings;
import io.cordon.cli.bench.result.SeedUse;
import io.cordon.cli.local.LineSink;
import io.cordon.cli.local.OutputFile;
import io.cordon.cli.local.OutputFiles;
import io.cordon.cli.options.UserErrorException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The document and its plots, which stand in a folder of its name. A document appears whole or not
 * at all.
 */
record ReportFile(Path document) {
  private static final String SUFFIX = ".md";

  /** The document of the repository; the launcher sets {@code cordon.home}. */
  private static Path ofRepository() {
    return Path.of(System.getProperty("cordon.home", "."), "docs", "detection.md");
  }

  /**
   * @param out the file of {@code --out}; null for the document of the repository
   * @throws UserErrorException when it cannot be written, or must not with these settings
   */
  static ReportFile of(Path out, BenchSettings settings) throws IOException {
    Path document = out == null ? ofRepository() : out;
    if (settings.use() != SeedUse.REPORTING) {
      String rule = "docs/detection.md reports seeds " + SeedUse.REPORTING.range() + " only";
      String what = "write about " + settings.use().caption() + " elsewhere";
      requireOther(out, "--seeds", rule, what);
    }
    if (settings.alone()) {
      String rule = "docs/detection.md compares Cordon with other methods";
      requireOther(out, "--alone", rule, "write elsewhere");
    }
    if (!document.toString().endsWith(SUFFIX)) {
      throw new UserErrorException("--out: " + document + ": the name must end in " + SUFFIX);
    }
    LineSink.requireWritable(document);
    return new ReportFile(document);
  }

  private static void requireOther(Path out, String option, String rule, String advice)
      throws IOException {
    if (out == null) {
      throw new UserErrorException(option + ": " + rule + "; " + advice + ", with --out FILE");
    }
    OutputFiles.of(List.of(out)).requireNot(ofRepository(), rule);
  }

  private String plotsName() {
    String name = document.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** Writes the plots, then the document; returns the document. */
  Path write(BenchResult result) throws Exception {
    return DiskSpace.required(document.toAbsolutePath().getParent(), () -> replace(result));
  }

  private Path replace(BenchResult result) throws IOException {
    Path folder = document.resolveSibling(plotsName());
    OutputFile.createDirectories(folder);
    for (Map.Entry<String, String> plot : ReportPlots.of(result).entrySet()) {
      OutputFile.replace(folder.resolve(plot.getKey()), plot.getValue());
    }
    OutputFile.replace(document, DetectionReport.of(result, plotsName(), MatchingRules.text()));
    return document;
  }
}
