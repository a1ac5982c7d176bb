package io.cordon.benchmarks.peer;

/**
 * What the peers know of an activity: one flat event, as their users would make of a native record.
 *
 * <p>A class with getters and setters, because that is what Esper's event types, Kafka's JSON and
 * Flink's tables all understand. Texts are null where the record does not have them.
 */
public final class AuditEvent {
  private String id;
  private long time;
  private String cloud;
  private String operation;
  private String verb;
  private boolean success;
  private String user;
  private String fileId;
  private String file;
  private String extension;
  private String ip;
  private String audience;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Milliseconds since 1970. */
  public long getTime() {
    return time;
  }

  public void setTime(long time) {
    this.time = time;
  }

  /** {@code m365}, {@code box}, {@code dropbox} or {@code google}. */
  public String getCloud() {
    return cloud;
  }

  public void setCloud(String cloud) {
    this.cloud = cloud;
  }

  /** The cloud's own word for what was done. */
  public String getOperation() {
    return operation;
  }

  public void setOperation(String operation) {
    this.operation = operation;
  }

  /** The same in one word for all clouds; {@code other} for what no rule asks for. */
  public String getVerb() {
    return verb;
  }

  public void setVerb(String verb) {
    this.verb = verb;
  }

  public boolean isSuccess() {
    return success;
  }

  public void setSuccess(boolean success) {
    this.success = success;
  }

  /** An address in lower case. */
  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }

  public String getFileId() {
    return fileId;
  }

  public void setFileId(String fileId) {
    this.fileId = fileId;
  }

  /** The name in lower case. */
  public String getFile() {
    return file;
  }

  public void setFile(String file) {
    this.file = file;
  }

  /** What follows the last dot of the name; null without a dot. */
  public String getExtension() {
    return extension;
  }

  public void setExtension(String extension) {
    this.extension = extension;
  }

  public String getIp() {
    return ip;
  }

  public void setIp(String ip) {
    this.ip = ip;
  }

  /** {@code anyone} for a link that works for everybody; else null. */
  public String getAudience() {
    return audience;
  }

  public void setAudience(String audience) {
    this.audience = audience;
  }
}
