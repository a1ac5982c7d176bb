package io.cordon.cli.exposed;

import io.cordon.cli.options.UserErrorException;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import io.cordon.organisation.LabelTaxonomy;
import io.cordon.yaml.ProblemText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that choose which exposed files are listed. */
final class ExposedSelection {
  private static final List<Exposure> EXPOSURES =
      List.of(
          Exposure.INTERNAL, Exposure.EXTERNAL, Exposure.ANYONE, Exposure.PUBLIC, Exposure.UNKNOWN);

  private static final List<String> APPS =
      Stream.of(App.M365, App.BOX, App.DROPBOX, App.GOOGLE_WORKSPACE).map(App::id).toList();

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description = "Only files with this label or a higher one. Default: all files.")
  private String labelName;

  @Option(
      names = "--reach",
      paramLabel = "REACH",
      defaultValue = "external",
      description =
          "Only files with this exposure or a wider one: internal, external, anyone or public; or"
              + " unknown: shared with an unknown audience. Default: ${DEFAULT-VALUE}.")
  private String exposureWord;

  @Option(
      names = "--app",
      paramLabel = "APP",
      split = ",",
      description = "Only these clouds: m365, box, dropbox, google. Default: all.")
  private List<String> apps = List.of();

  private final List<String> clouds = new ArrayList<>();
  private Exposure minimum;
  private Label label;

  /**
   * Checks what does not depend on the organisation.
   *
   * @throws UserErrorException when a word is none
   */
  void check() {
    minimum =
        EXPOSURES.stream()
            .filter(known -> known.word().equals(exposureWord.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    unknown(
                        "--reach", exposureWord, EXPOSURES.stream().map(Exposure::word).toList()));
    for (String app : apps) {
      String cloud = app.strip().toLowerCase(Locale.ROOT);
      if (!APPS.contains(cloud)) {
        throw unknown("--app", app, APPS);
      }
      clouds.add(cloud);
    }
  }

  private static UserErrorException unknown(String option, String word, List<String> known) {
    return new UserErrorException(
        option
            + ": unknown value "
            + ProblemText.quote(word)
            + ProblemText.suggestionOrAll(word, known));
  }

  /**
   * Looks the label up.
   *
   * @throws UserErrorException when there is none of this name
   */
  void resolve(LabelTaxonomy labels) {
    label = labelName == null ? null : labels.find(labelName);
    if (labelName != null && label == null) {
      throw new UserErrorException(
          "--label: there is no label "
              + ProblemText.quote(labelName)
              + ProblemText.suggestionOrAll(labelName, labels.names()));
    }
  }

  List<ExposedFile> of(ExposedFiles files) {
    return files.worstFirst(file -> isExposed(file) && isSensitive(file));
  }

  private boolean isInCloud(ExposedFile file) {
    return clouds.isEmpty() || clouds.contains(file.app());
  }

  private boolean isExposed(ExposedFile file) {
    boolean wide =
        minimum == Exposure.UNKNOWN
            ? file.hasUnknownExposure()
            : !file.hasUnknownExposure() && file.exposure().compareTo(minimum) >= 0;
    return wide && isInCloud(file);
  }

  private boolean isSensitive(ExposedFile file) {
    return label == null || file.labelRank() >= label.rank();
  }

  /** What was chosen, and how much is unknown of the files that it leaves out. */
  List<String> summary(ExposedFiles files, int shown) {
    List<String> lines = new ArrayList<>();
    String exposure =
        minimum == Exposure.UNKNOWN ? "unknown exposure" : minimum.word() + " or wider";
    String sensitivity = label == null ? "" : ", " + label.name() + " or higher";
    String where = clouds.isEmpty() ? "" : ", in " + String.join(", ", clouds);
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d exposed %s: %s%s%s",
            shown,
            shown == 1 ? "file" : "files",
            exposure,
            sensitivity,
            where));
    long unlabelled = files.count(file -> isExposed(file) && !file.hasKnownLabel());
    if (label != null && unlabelled > 0) {
      lines.add(
          String.format(Locale.ROOT, "with this exposure and an unknown label: %,d", unlabelled));
    }
    long unknown = files.count(file -> file.hasUnknownExposure() && isInCloud(file));
    if (minimum != Exposure.UNKNOWN && unknown > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "shared with an unknown audience: %,d; --reach unknown lists them",
              unknown));
    }
    return lines;
  }
}
