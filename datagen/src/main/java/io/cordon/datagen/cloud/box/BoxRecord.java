package io.cordon.datagen.cloud.box;

import com.fasterxml.jackson.core.io.SerializedString;
import io.cordon.datagen.cloud.text.JsonFields;

/** The event types of Box's enterprise log that acts leave; each is named as Box names it. */
@SuppressWarnings("Immutable") // prepared texts never change
enum BoxRecord {
  DOWNLOAD(Form.ITEM),
  PREVIEW(Form.ITEM),
  ITEM_OPEN(Form.ITEM),
  CONTENT_ACCESS(Form.ITEM),
  UPLOAD(Form.ITEM),
  ITEM_CREATE(Form.ITEM),
  EDIT(Form.ITEM),
  RENAME(Form.ITEM),
  MOVE(Form.ITEM),
  COPY(Form.ITEM),
  LOCK(Form.ITEM),
  UNLOCK(Form.ITEM),
  DELETE(Form.ITEM),
  UNDELETE(Form.ITEM),
  ITEM_UNSYNC(Form.ITEM),
  SHARE(Form.ITEM),
  UNSHARE(Form.ITEM),
  METADATA_INSTANCE_CREATE(Form.ITEM),
  METADATA_INSTANCE_UPDATE(Form.ITEM),
  METADATA_INSTANCE_DELETE(Form.ITEM),
  CONTENT_WORKFLOW_SHARING_POLICY_VIOLATION(Form.ITEM),
  COMMENT_CREATE(Form.ITEM),
  TASK_ASSIGNMENT_CREATE(Form.ITEM),
  TAG_ITEM_CREATE(Form.ITEM),
  COLLECTION_ITEM_CREATE(Form.ITEM),

  COLLABORATION_INVITE(Form.COLLABORATION),
  COLLABORATION_ROLE_CHANGE(Form.COLLABORATION),
  COLLABORATION_REMOVE(Form.COLLABORATION),
  COLLABORATION_ACCEPT(Form.COLLABORATION),

  LOGIN(Form.PERSON),
  FAILED_LOGIN(Form.PERSON),
  ADD_LOGIN_ACTIVITY_DEVICE(Form.PERSON),
  ADD_DEVICE_ASSOCIATION(Form.PERSON),
  TERMS_OF_SERVICE_ACCEPT(Form.PERSON),
  EDIT_USER(Form.PERSON),
  GROUP_ADD_USER(Form.PERSON),

  SHIELD_DOWNLOAD_BLOCKED(Form.NOTHING),
  EXTERNAL_COLLAB_SECURITY_SETTINGS(Form.NOTHING),
  USER_AUTHENTICATE_OAUTH2_ACCESS_TOKEN_CREATE(Form.PERSON);

  /** What the field {@code source} has. */
  enum Form {
    ITEM,
    COLLABORATION,
    PERSON,
    NOTHING
  }

  final SerializedString type = JsonFields.name(name());
  final Form form;

  BoxRecord(Form form) {
    this.form = form;
  }
}
