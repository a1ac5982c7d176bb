package io.cordon.cli.exposed;

import io.cordon.cli.terminal.CsvLine;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.FileExposure;
import io.cordon.model.json.ExposureJson;
import io.cordon.model.json.JsonFormatException;
import java.util.Arrays;
import java.util.List;

/** Exposed files as a table for a spreadsheet: a line of headings, then one line a file. */
final class ExposedCsv {
  private static final List<String> COLUMNS =
      List.of(
          "label",
          "exposure",
          "app",
          "since",
          "by",
          "file_name",
          "file_path",
          "file_id",
          "url",
          "owner",
          "recipient",
          "through");

  private ExposedCsv() {}

  static String headings() {
    return CsvLine.of(COLUMNS);
  }

  static String line(ExposedFile exposed) {
    FileExposure exposure = read(exposed);
    CloudFile file = exposure.file();
    return CsvLine.of(
        Arrays.asList(
            exposed.label(),
            exposed.exposure().word(),
            exposed.app(),
            exposed.since().toString(),
            exposed.by(),
            file.name(),
            file.path(),
            file.id(),
            file.url(),
            file.owner(),
            exposure.recipient(),
            exposed.through()));
  }

  private static FileExposure read(ExposedFile exposed) {
    try {
      return ExposureJson.read(exposed.line());
    } catch (JsonFormatException wasReadBefore) {
      throw new IllegalStateException(wasReadBefore);
    }
  }
}
