package io.cordon.cli.datagen;

import io.cordon.datagen.Datagen;
import io.cordon.datagen.world.WorldSettings;
import io.cordon.model.identity.App;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What a run replaces of the one before it in the same directory: all of it, so that no log and no
 * truth of one organisation stands beside the file of another.
 */
final class EarlierRun {
  private static final String FACTS = "facts.json";
  private static final String MARK = "\"cordon.facts.";
  private static final int HEAD_BYTES = 200;

  private EarlierRun() {}

  /**
   * The names of the files to replace.
   *
   * @param clouds whose logs the new run writes; a log of another cloud is replaced only where
   *     facts.json tells that the command has written it
   */
  static List<String> files(Path out, Collection<App> clouds) throws IOException {
    return Datagen.fileNames(isThere(out) ? WorldSettings.allClouds() : clouds);
  }

  private static boolean isThere(Path out) throws IOException {
    Path facts = out.resolve(FACTS);
    if (!Files.isRegularFile(facts)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(facts)) {
      String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
      return head.contains(MARK);
    }
  }
}
