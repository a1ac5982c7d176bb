package io.cordon.cli.org;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How sensitive a label probably is, by the words of its name in some European languages. */
final class LabelOrder {
  /** What the built-in policies call sensitive, and those above it. */
  static final String SENSITIVE = "Confidential";

  static final int UNKNOWN = 0;
  static final int LOWEST = 1;
  static final int CONFIDENTIAL = 3;
  static final int HIGHEST = 4;

  private static final String CONFIDENTIAL_WORDS =
      "confidential|confidentiel(?:le)?|confidencial|vertraulich|riservato|vertrouwelijk"
          + "|konfidentiell|poufne|confidenziale|fortrolig";

  private record Level(int level, Pattern words) {}

  /** The first that fits counts. */
  private static final List<Level> LEVELS =
      List.of(
          level(
              LOWEST,
              "unclassified|unrestricted|public|publi[ck]|öffentlich|publique|público|pubblico"
                  + "|openbaar|offentlig|personal|non-business|non-public"
                  + "|(?:not|non|nicht)[ -](?:"
                  + CONFIDENTIAL_WORDS
                  + "|sensitive)"),
          level(
              HIGHEST,
              "(?:highly|strictly|most|very|streng|très|strettamente|altamente|muy|zeer|strengt)"
                  + "[ -](?:"
                  + CONFIDENTIAL_WORDS
                  + "|restricted|sensitive|secret)"
                  + "|(?:top[ -])?secret|geheim|geheimnis|segreto|secreto|tajne|hemlig"
                  + "|critical|kritisch"),
          level(
              CONFIDENTIAL,
              CONFIDENTIAL_WORDS + "|restricted|sensitive|sensible|proprietary|need to know"),
          level(
              2,
              "general|internal|intern|interne|interno|interna|business|official|allgemein"
                  + "|général|nur für den dienstgebrauch|private|standard|normal"));

  private LabelOrder() {}

  private static Level level(int level, String words) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    return new Level(level, Pattern.compile("(?<!\\w)(?:" + words + ")(?!\\w)", flags));
  }

  /** From 1 for public to 4 for more than confidential; {@link #UNKNOWN} for any other name. */
  static int level(String name) {
    String text = name.strip().toLowerCase(Locale.ROOT);
    for (Level level : LEVELS) {
      if (level.words.matcher(text).find()) {
        return level.level;
      }
    }
    return UNKNOWN;
  }
}
