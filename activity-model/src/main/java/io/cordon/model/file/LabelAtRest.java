package io.cordon.model.file;

import io.cordon.model.identity.App;
import io.cordon.model.identity.Subject;

/**
 * What is known of the label of a file without any record of its cloud: read inside the file, or
 * from a list that the cloud itself keeps. At least one of id, URL and path says which file it is.
 *
 * @param tenant the customer's tenant of the cloud, as its log names it; null where not known
 * @param fileId the cloud's id of the file; null where not known
 * @param path from the root of the cloud, of the account or of the site; null where not known
 * @param url null where not known
 * @param labelId null where only the name is known, or the file has no label
 * @param labelName null where only the id is known, or the file has no label
 * @param labelTenant the organisation that owns the label; null where not known
 * @param foreign whether it is known to be another organisation's label
 */
public record LabelAtRest(
    App app,
    String tenant,
    String fileId,
    String path,
    String url,
    String labelId,
    String labelName,
    String labelTenant,
    boolean foreign) {

  /** Whether the file is known to have no label, or none any more. */
  public boolean isWithoutLabel() {
    return labelId == null && labelName == null;
  }

  /** The same, of a file as a record of the cloud names it. */
  public LabelAtRest of(String tenant, CloudFile file) {
    return new LabelAtRest(
        app, tenant, file.id(), file.path(), file.url(), labelId, labelName, labelTenant, foreign);
  }

  /** The same in a tenant of the cloud. */
  public LabelAtRest inTenant(String tenant) {
    return new LabelAtRest(
        app, tenant, fileId, path, url, labelId, labelName, labelTenant, foreign);
  }

  /** The Kafka key: {@code app|tenant|file id}, with the URL where the id is not known. */
  public String key() {
    return Subject.ofFile(app, tenant, fileId == null ? url : fileId).key();
  }
}
