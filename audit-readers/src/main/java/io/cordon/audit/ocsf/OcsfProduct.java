package io.cordon.audit.ocsf;

import io.cordon.audit.record.Fields;
import io.cordon.audit.text.LowerCase;
import io.cordon.audit.text.RecentResults;
import io.cordon.model.identity.App;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The cloud that an event is about, and the tenant there. */
record OcsfProduct(App app, String tenant) {
  private static final List<String> MICROSOFT =
      List.of("microsoft 365", "office 365", "office365", "o365", "sharepoint", "onedrive");

  private static final RecentResults<String, App> RECENT = new RecentResults<>(OcsfProduct::app);

  static OcsfProduct of(Fields record) {
    Fields product = record.fields("metadata").fields("product");
    App app = app(record, product);
    String tenant = tenant(record);
    String name = product.text("name");
    boolean unidentified = tenant == null && app == App.UNKNOWN && name != null;
    // Two unknown products may use the same id for different files.
    if (unidentified && !name.equals(App.UNKNOWN.product())) {
      tenant = name.toLowerCase(Locale.ROOT);
    }
    return new OcsfProduct(app, tenant);
  }

  /** The first known cloud among the log provider, product, vendor, host and service. */
  private static App app(Fields record, Fields product) {
    App app = named(record.fields("metadata").word("log_provider"));
    app = app != App.UNKNOWN ? app : named(product.word("name"));
    app = app != App.UNKNOWN ? app : named(product.word("vendor_name"));
    app = app != App.UNKNOWN ? app : named(record.fields("cloud").word("provider"));
    app = app != App.UNKNOWN ? app : named(record.fields("api").fields("service").word("name"));
    return app != App.UNKNOWN ? app : named(record.fields("dst_endpoint").word("svc_name"));
  }

  private static App named(String name) {
    if (name == null) {
      return App.UNKNOWN;
    }
    return name.length() <= RecentResults.LIMIT_CHARACTERS ? RECENT.of(name) : app(name);
  }

  private static App app(String written) {
    String name = LowerCase.of(written);
    for (App app : App.values()) {
      if (app.id().equals(name)) {
        return app;
      }
    }
    if (name.contains("dropbox")) {
      return App.DROPBOX;
    }
    if (name.contains("google") || name.contains("gsuite") || name.contains("g suite")) {
      return App.GOOGLE_WORKSPACE;
    }
    if (MICROSOFT.stream().anyMatch(name::contains)) {
      return App.M365;
    }
    return Arrays.asList(name.split("[^a-z]+")).contains("box") ? App.BOX : App.UNKNOWN;
  }

  private static String tenant(Fields record) {
    String tenant = record.fields("metadata").word("tenant_uid");
    for (Fields account : List.of(record.fields("cloud"), record.fields("actor").fields("user"))) {
      tenant = tenant != null ? tenant : account.fields("org").text("uid");
      tenant = tenant != null ? tenant : account.fields("account").text("uid");
    }
    return tenant;
  }
}
