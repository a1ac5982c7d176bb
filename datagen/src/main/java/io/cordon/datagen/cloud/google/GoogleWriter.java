package io.cordon.datagen.cloud.google;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Library;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.model.activity.ActorKind;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.io.IOException;

/**
 * Writes acts as activities of the Admin SDK Reports API. Not for several threads. What those lack
 * is not written:
 *
 * <ul>
 *   <li>attempts in vain, but for sign-ins and refused requests for access;
 *   <li>a document's size and path; the folders that it is in, but for a move;
 *   <li>the user agent, session and device, but for the device that keeps itself in step;
 *   <li>a link's id: a document has one link, and people who are named in a link are named on the
 *       document;
 *   <li>that a document was opened through a link, but for the visitor without a name;
 *   <li>the visibility of the document as a whole, which acts do not know, unless it is the widest;
 *   <li>what a document inherits when a folder above it is shared;
 *   <li>the choice in a label that is taken off as a whole; no label at all for a document without
 *       one;
 *   <li>the name of an archive; that a preview picture was made;
 *   <li>sharing of all of a person's documents, which is not possible, and of a shared drive with
 *       others than members;
 *   <li>sign-ins of outsiders, who sign in elsewhere; the end of a synchronisation.
 * </ul>
 */
public final class GoogleWriter implements CloudWriter {
  private final GoogleHead head;
  private final DriveDocument documents;
  private final DriveRecords drive;
  private final DriveSharing sharing;
  private final ConsoleRecords console;

  /**
   * The writer of an organisation.
   *
   * @param seed its customer id is drawn from it
   * @param domain the mail domain of its members
   */
  public GoogleWriter(long seed, String domain) {
    head = new GoogleHead(seed, domain);
    documents = new DriveDocument(head, new GoogleLabels());
    drive = new DriveRecords(head, documents);
    sharing = new DriveSharing(head, documents);
    console = new ConsoleRecords(head, documents);
  }

  @Override
  public App app() {
    return App.GOOGLE_WORKSPACE;
  }

  @Override
  public String tenant() {
    return head.tenant();
  }

  @Override
  public int records(Act act) {
    return isLogged(act) ? 1 : 0;
  }

  private static boolean isLogged(Act act) {
    boolean failed = act.outcome() == Outcome.FAILURE;
    return switch (act.verb()) {
      case SIGN_IN -> act.actor().kind() == ActorKind.USER;
      case ADMINISTER -> !failed && (act.item() == null || isSharedDrive(act.item()));
      case SHARE, UNSHARE ->
          !failed
              && act.detail() instanceof Detail.Grant grant
              && DriveSharing.isPossible(act, grant);
      case OTHER -> act.item() == null || DriveEvent.of(act) != null;
      default ->
          act.item() != null
              && act.visit().program().kind() != Program.Kind.PREVIEW_SERVICE
              && DriveEvent.of(act) != null;
    };
  }

  private static boolean isSharedDrive(Item item) {
    return item.kind() == FileKind.SITE && item.library().kind() == Library.Kind.PROJECT;
  }

  @Override
  public void write(Act act, int number, JsonGenerator json) throws IOException {
    switch (act.verb()) {
      case SIGN_IN -> console.writeSignIn(json, act);
      case ADMINISTER -> writeAdministration(json, act);
      case SHARE, UNSHARE -> sharing.write(json, act, (Detail.Grant) act.detail());
      default -> {
        if (act.item() == null) {
          console.writeNoise(json, act);
        } else {
          drive.write(json, act);
        }
      }
    }
  }

  private void writeAdministration(JsonGenerator json, Act act) throws IOException {
    if (act.detail() instanceof Detail.Consent consent) {
      console.writeConsent(json, act, consent);
    } else if (act.item() == null) {
      console.writeRole(json, act);
    } else {
      console.writePolicy(json, act);
    }
  }

  @Override
  public String itemId(Act act) {
    return documents.id(act.item());
  }

  @Override
  public String labelId(Sensitivity label) {
    return GoogleLabels.id(label);
  }

  @Override
  public Audience logged(Act grant) {
    return records(grant) == 0 ? Audience.UNKNOWN : ((Detail.Grant) grant.detail()).audience();
  }
}
