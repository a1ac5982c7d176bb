package io.cordon.cli.label;

import io.cordon.audit.record.PercentEncoding;
import io.cordon.cli.options.UserErrorException;
import io.cordon.model.identity.App;
import io.cordon.yaml.ProblemText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where in a cloud the files of a directory are.
 *
 * @param place a path, or of Microsoft 365 a URL; without a slash at its end
 */
record CloudRoot(App app, String place) {
  private static final String AFTER_SCHEME = "://";

  /**
   * From the options of the command line.
   *
   * @param app null where the files are of no cloud
   * @param place null for the root of the cloud
   * @return null where the files are of no cloud
   * @throws UserErrorException when no log could name the files like this
   */
  static CloudRoot of(String app, String place) {
    if (app == null) {
      if (place != null) {
        throw new UserErrorException("--root: give --app too: in which cloud is it?");
      }
      return null;
    }
    List<App> clouds = Stream.of(App.M365, App.BOX, App.DROPBOX, App.GOOGLE_WORKSPACE).toList();
    App cloud =
        clouds.stream()
            .filter(known -> known.id().equals(app.toLowerCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserErrorException(
                        "--app: unknown value "
                            + ProblemText.quote(app)
                            + ProblemText.suggestionOrAll(
                                app, clouds.stream().map(App::id).toList())));
    if (cloud == App.GOOGLE_WORKSPACE) {
      throw new UserErrorException(
          "--app google: logs of Google Drive have no paths, so no file of them could be found;"
              + " write a ledger with file_id instead");
    }
    boolean url = place != null && place.contains(AFTER_SCHEME);
    if (url && cloud != App.M365) {
      throw new UserErrorException(
          "--root: logs of "
              + cloud.product()
              + " have paths and no URLs; write /Folder/Subfolder");
    }
    return new CloudRoot(cloud, stripped(url ? PercentEncoding.decoded(place) : place));
  }

  private static String stripped(String place) {
    String end = place == null ? "" : place.strip();
    while (end.endsWith("/")) {
      end = end.substring(0, end.length() - 1);
    }
    return end.isEmpty() || end.startsWith("/") || end.contains(AFTER_SCHEME) ? end : '/' + end;
  }

  boolean isUrl() {
    return place.contains(AFTER_SCHEME);
  }

  /**
   * The path or URL in the cloud.
   *
   * @param root the directory of the command line, or the file itself
   */
  String of(Path root, Path file) {
    StringBuilder path = new StringBuilder(place);
    if (!Files.isDirectory(root)) {
      return path.append('/').append(file.getFileName()).toString();
    }
    for (Path name : root.relativize(file)) {
      path.append('/').append(name);
    }
    return path.toString();
  }
}
