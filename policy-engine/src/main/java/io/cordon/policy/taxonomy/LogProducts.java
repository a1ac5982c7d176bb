package io.cordon.policy.taxonomy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The products and services of Sigma's {@code logsource} whose logs Cordon reads. */
public final class LogProducts {
  private static final Map<String, String> APP_BY_NAME = read();

  private LogProducts() {}

  /** Cordon's {@code app}; empty for logs that Cordon does not read. */
  public static Optional<String> app(String productOrService) {
    return Optional.ofNullable(APP_BY_NAME.get(productOrService.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, String> read() {
    Map<String, String> apps = new HashMap<>();
    for (TaxonomyFile.Line line : TaxonomyFile.read("products.txt")) {
      for (String name : line.right().split(" ", -1)) {
        apps.put(name, line.left());
      }
    }
    return apps;
  }
}
