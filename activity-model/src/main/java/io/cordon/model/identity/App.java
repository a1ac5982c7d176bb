package io.cordon.model.identity;

/** The cloud that an activity happened in. */
public enum App {
  M365("m365", "Microsoft 365", "Microsoft"),
  BOX("box", "Box", "Box"),
  DROPBOX("dropbox", "Dropbox", "Dropbox"),
  GOOGLE_WORKSPACE("google", "Google Workspace", "Google"),
  UNKNOWN("unknown", "unknown", "unknown");

  private final String id;
  private final String product;
  private final String vendor;

  App(String id, String product, String vendor) {
    this.id = id;
    this.product = product;
    this.vendor = vendor;
  }

  /** The short name used in topics, policies and keys, for example {@code m365}. */
  public String id() {
    return id;
  }

  /** OCSF {@code metadata.product.name}. */
  public String product() {
    return product;
  }

  /** OCSF {@code metadata.product.vendor_name}. */
  public String vendor() {
    return vendor;
  }
}
