package io.cordon.policy.taxonomy;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The products and services of Sigma's {@code logsource} whose logs Cordon reads. */
public final class LogProducts {
  private static final String ANY = "any";
  private static final String NONE = "none";
  private static final Map<String, String> APP_BY_NAME = read();

  private LogProducts() {}

  /** Cordon's {@code app}; empty for logs that Cordon does not read, and for those of any app. */
  public static Optional<String> app(String productOrService) {
    return named(productOrService).filter(app -> !app.equals(ANY) && !app.equals(NONE));
  }

  /** Whether records of this product can be of any app. */
  public static boolean isOfAnyApp(String product) {
    return named(product).filter(ANY::equals).isPresent();
  }

  /** Whether Cordon reads no records of this service, though it reads others of the product. */
  public static boolean isUnread(String service) {
    return named(service).filter(NONE::equals).isPresent();
  }

  private static Optional<String> named(String name) {
    return Optional.ofNullable(APP_BY_NAME.get(name.toLowerCase(Locale.ROOT)));
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
