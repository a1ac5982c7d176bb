package io.cordon.model.file;

import java.time.Instant;
import java.util.List;

/** Builds a {@link CloudFile} part by part; what is not set is unknown. */
public final class CloudFileBuilder {
  private String id;
  private String name;
  private String path;
  private String url;
  private FileKind kind;
  private String owner;
  private long sizeBytes = -1;
  private Label label;
  private Exposure exposure;
  private Instant exposedSince;
  private String urlBefore;
  private List<String> containers;
  private String archive;

  CloudFileBuilder() {}

  CloudFileBuilder(CloudFile file) {
    id = file.id();
    name = file.name();
    path = file.path();
    url = file.url();
    kind = file.kind();
    owner = file.owner();
    sizeBytes = file.sizeBytes();
    label = file.label();
    exposure = file.exposure();
    exposedSince = file.exposedSince();
    urlBefore = file.urlBefore();
    containers = file.containers();
    archive = file.archive();
  }

  public CloudFileBuilder id(String id) {
    this.id = id;
    return this;
  }

  public CloudFileBuilder name(String name) {
    this.name = name;
    return this;
  }

  public CloudFileBuilder path(String path) {
    this.path = path;
    return this;
  }

  public CloudFileBuilder url(String url) {
    this.url = url;
    return this;
  }

  public CloudFileBuilder kind(FileKind kind) {
    this.kind = kind;
    return this;
  }

  public CloudFileBuilder owner(String owner) {
    this.owner = owner;
    return this;
  }

  public CloudFileBuilder sizeBytes(long sizeBytes) {
    this.sizeBytes = sizeBytes;
    return this;
  }

  public CloudFileBuilder label(Label label) {
    this.label = label;
    return this;
  }

  public CloudFileBuilder exposure(Exposure exposure) {
    this.exposure = exposure;
    return this;
  }

  public CloudFileBuilder exposedSince(Instant exposedSince) {
    this.exposedSince = exposedSince;
    return this;
  }

  public CloudFileBuilder urlBefore(String urlBefore) {
    this.urlBefore = urlBefore;
    return this;
  }

  public CloudFileBuilder containers(List<String> containers) {
    this.containers = containers;
    return this;
  }

  public CloudFileBuilder archive(String archive) {
    this.archive = archive;
    return this;
  }

  public CloudFile build() {
    return new CloudFile(
        id,
        name,
        path,
        url,
        kind,
        owner,
        sizeBytes,
        label,
        exposure,
        exposedSince,
        urlBefore,
        containers,
        archive);
  }
}
