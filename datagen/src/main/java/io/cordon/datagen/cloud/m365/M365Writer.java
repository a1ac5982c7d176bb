package io.cordon.datagen.cloud.m365;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cordon.datagen.act.Act;
import io.cordon.datagen.act.Detail;
import io.cordon.datagen.act.Item;
import io.cordon.datagen.act.Program;
import io.cordon.datagen.act.Sensitivity;
import io.cordon.datagen.cloud.CloudWriter;
import io.cordon.datagen.cloud.text.Ids;
import io.cordon.model.activity.Outcome;
import io.cordon.model.file.Audience;
import io.cordon.model.file.FileKind;
import io.cordon.model.identity.App;
import java.io.IOException;

/**
 * Writes acts as records of the Management Activity API, the unified audit log. Not for several
 * threads. What that log lacks is not written:
 *
 * <ul>
 *   <li>times below a second;
 *   <li>attempts in vain, but for sign-ins and requests for access;
 *   <li>label and size in records of sharing, of links and of sites; the size of folders;
 *   <li>a label's name, only its id; no label at all for a file without one;
 *   <li>the id of a file that is labelled by an office program, only its address;
 *   <li>the creation of a file, which is an upload; the end of a synchronisation;
 *   <li>publication on the web: there is only the link for anyone; and a site has no link at all;
 *   <li>the name of an application with an identity of its own, which acts as {@code
 *       app@sharepoint}, and that it was given access;
 *   <li>the place of people for whom the office suite on the web fetches a file;
 *   <li>sessions of guests, visitors and applications;
 *   <li>the folder of a copy, and the library that a file was moved to, are only partly told: a
 *       reader sees the item where it was;
 *   <li>a name for a site other than that in its address; its members from the organisation, who
 *       are administration to Cordon's reader;
 *   <li>matches of data loss prevention and transfers to devices, which the organisation does not
 *       have.
 * </ul>
 */
public final class M365Writer implements CloudWriter {
  private final M365Head head;
  private final SharePointItem items;
  private final SharePointFiles files;
  private final SharePointSharing sharing;
  private final M365Labels labels;
  private final SiteRecords sites;
  private final DirectoryRecords directory;
  private final MailboxRecords mailboxes;

  /**
   * The writer of an organisation.
   *
   * @param seed its tenant id is drawn from it
   * @param domain the mail domain of its members
   */
  public M365Writer(long seed, String domain) {
    head = new M365Head(seed, domain);
    items = new SharePointItem(head);
    labels = new M365Labels(head, items);
    files = new SharePointFiles(head, items, labels);
    sharing = new SharePointSharing(head, items);
    sites = new SiteRecords(head, items);
    directory = new DirectoryRecords(head);
    mailboxes = new MailboxRecords(head);
  }

  @Override
  public App app() {
    return App.M365;
  }

  @Override
  public String tenant() {
    return head.tenant();
  }

  @Override
  public int records(Act act) {
    boolean failed = act.outcome() == Outcome.FAILURE;
    return switch (act.verb()) {
      case SIGN_IN -> act.actor().mail() == null ? 0 : 1;
      case ACCESS_CHECK -> act.item() == null || isSite(act) ? 0 : 1;
      case ADMINISTER -> failed ? 0 : 1;
      case SHARE, UNSHARE ->
          !failed && act.detail() instanceof Detail.Grant grant
              ? ShareStep.of(act, grant).size()
              : 0;
      case LABEL -> !failed && act.detail() instanceof Detail.Relabel && isFile(act) ? 1 : 0;
      case OTHER -> act.item() == null ? 1 : ofFile(act, failed);
      default -> act.item() == null ? 0 : ofFile(act, failed);
    };
  }

  private static int ofFile(Act act, boolean failed) {
    return failed || SharePointFiles.operation(act) == null
        ? 0
        : act.detail() instanceof Detail.ThroughLink ? 2 : 1;
  }

  @Override
  public void write(Act act, int number, JsonGenerator json) throws IOException {
    json.writeStartObject();
    switch (act.verb()) {
      case SIGN_IN -> directory.writeSignIn(json, act);
      case ACCESS_CHECK -> sites.writeRequest(json, act, request(act));
      case ADMINISTER -> writeAdministration(json, act);
      case SHARE, UNSHARE -> sharing.write(json, act, (Detail.Grant) act.detail(), number);
      case LABEL -> labels.writeChange(json, act, (Detail.Relabel) act.detail());
      default -> {
        if (act.item() == null) {
          writeNoise(json, act);
        } else if (number == 0 && act.detail() instanceof Detail.ThroughLink link) {
          sharing.writeUse(json, act, link);
        } else {
          files.write(json, act, number);
        }
      }
    }
    json.writeEndObject();
  }

  private static String request(Act act) {
    return act.outcome() == Outcome.FAILURE ? "AccessRequestDenied" : "AccessRequestCreated";
  }

  private void writeAdministration(JsonGenerator json, Act act) throws IOException {
    if (act.detail() instanceof Detail.Consent consent) {
      directory.writeConsent(json, act, consent);
    } else if (isSite(act)) {
      sites.writePolicy(json, act);
    } else {
      directory.writeNoise(json, act, "Add member to role.");
    }
  }

  private void writeNoise(JsonGenerator json, Act act) throws IOException {
    int kind = Ids.below(act.key(), M365Ids.NOISE, 100);
    if (kind < 65) {
      mailboxes.writeMail(json, act, false);
    } else if (kind < 75) {
      mailboxes.writeMail(json, act, true);
    } else if (kind < 85) {
      mailboxes.writeCall(json, act);
    } else if (kind < 95) {
      sites.writePage(json, act);
    } else {
      directory.writeNoise(json, act, "Update user.");
    }
  }

  private static boolean isFile(Act act) {
    return act.item() != null && act.item().kind() == FileKind.FILE;
  }

  private static boolean isSite(Act act) {
    return act.item() != null && act.item().kind() == FileKind.SITE;
  }

  /** An office program's record has the file's address instead. */
  @Override
  public String itemId(Act act) {
    Item item = act.item();
    if (isSite(act)) {
      return head.site(item.library()).bareUrl();
    }
    boolean byAddress =
        act.detail() instanceof Detail.Relabel
            && act.visit().program().kind() == Program.Kind.DESKTOP_APP;
    return byAddress
        ? items.addUrl(item, head.folder(item.folder()), item.name()).toString()
        : head.text().guid(item.key(), M365Ids.ITEM).toString();
  }

  @Override
  public String labelId(Sensitivity label) {
    return M365Labels.id(label);
  }

  @Override
  public Audience logged(Act grant) {
    Audience audience = ((Detail.Grant) grant.detail()).audience();
    if (isSite(grant)) {
      return audience == Audience.EXTERNAL ? Audience.EXTERNAL : Audience.UNKNOWN;
    }
    return audience == Audience.PUBLIC ? Audience.ANYONE : audience;
  }
}
