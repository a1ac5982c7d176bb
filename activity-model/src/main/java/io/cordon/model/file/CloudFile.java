package io.cordon.model.file;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A file or folder in a cloud.
 *
 * @param id stable across rename and move where the provider has such an id, else the full path;
 *     null when the activity concerns no file
 * @param path folder and name within the site or drive, without the host
 * @param url after a rename or move, its new one
 * @param owner name or e-mail address, in lower case
 * @param sizeBytes -1 when unknown
 * @param exposedSince when the current exposure began, from the file ledger; null when unknown
 * @param urlBefore its URL before this rename or move; null in all other activities
 * @param containers keys of the folders and drives that it is in, as far as the record names them,
 *     outermost first; the last one of a folder is its own. Microsoft 365 has none: there the URL
 *     names them
 * @param archive name of the archive in which it was downloaded together with others; else null
 */
public record CloudFile(
    String id,
    String name,
    String path,
    String url,
    FileKind kind,
    String owner,
    long sizeBytes,
    Label label,
    Exposure exposure,
    Instant exposedSince,
    String urlBefore,
    List<String> containers,
    String archive) {

  /** Containers kept of one file, the innermost ones. */
  public static final int MAX_CONTAINERS = 16;

  /** The activity concerns no file. */
  public static final CloudFile NONE = builder().build();

  public CloudFile {
    kind = kind == null ? FileKind.UNKNOWN : kind;
    label = label == null ? Label.UNKNOWN : label;
    exposure = exposure == null ? Exposure.UNKNOWN : exposure;
    containers = containers == null ? List.of() : innermost(List.copyOf(containers));
  }

  private static List<String> innermost(List<String> containers) {
    int surplus = containers.size() - MAX_CONTAINERS;
    return surplus <= 0 ? containers : List.copyOf(containers.subList(surplus, containers.size()));
  }

  public static CloudFileBuilder builder() {
    return new CloudFileBuilder();
  }

  public CloudFileBuilder toBuilder() {
    return new CloudFileBuilder(this);
  }

  public boolean exists() {
    return id != null || name != null;
  }

  /** For people: the name, else the path, else the id. */
  public String caption() {
    if (name != null) {
      return name;
    }
    return path != null ? path : id != null ? id : "(no file)";
  }

  /** The part of the name after the last dot, in lower case; null when there is none. */
  public String extension() {
    int dot = name == null ? -1 : name.lastIndexOf('.');
    return dot < 1 || dot == name.length() - 1
        ? null
        : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  public CloudFile withLabel(Label label) {
    return toBuilder().label(label).build();
  }

  /** The exposure without the time since when it holds. */
  public CloudFile withExposure(Exposure exposure) {
    return withExposure(exposure, null);
  }

  public CloudFile withExposure(Exposure exposure, Instant since) {
    return toBuilder().exposure(exposure).exposedSince(since).build();
  }

  public CloudFile withOwner(String owner) {
    return toBuilder().owner(owner).build();
  }

  public CloudFile named(String name, String path) {
    return toBuilder().name(name).path(path).build();
  }
}
