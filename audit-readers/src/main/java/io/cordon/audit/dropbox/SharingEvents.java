package io.cordon.audit.dropbox;

import io.cordon.model.activity.Verb;
import io.cordon.model.file.Audience;
import java.util.Map;

/** The part of {@link DropboxEventTypes} about links, members, invitations and shared folders. */
final class SharingEvents {
  private static final DropboxEventType SHARE = DropboxEventType.of(Verb.SHARE);
  private static final DropboxEventType UNSHARE = DropboxEventType.of(Verb.UNSHARE);

  private SharingEvents() {}

  static void addTo(Map<String, DropboxEventType> table) {
    newLinks(table);
    linkChanges(table);
    members(table);
    formerMembers(table);
    recipients(table);
    settings(table);
  }

  private static void newLinks(Map<String, DropboxEventType> table) {
    put(table, SHARE, "shared_link_create", "shared_link_share", "shmodel_group_share");
    put(table, SHARE, "collection_share", "file_transfers_transfer_send");
    put(table, SHARE, "replay_file_shared_link_created", "media_hub_shared_link_created");
    put(table, SHARE, "send_and_track_link_created", "note_shared", "note_share_receive");
    put(table, UNSHARE, "shared_link_disable", "file_transfers_transfer_delete");
    put(table, UNSHARE, "send_and_track_link_deleted");
    put(table, UNSHARE, "send_and_track_removed_file_and_associated_links");
  }

  /** The details have the new audience only where the audience is what changed. */
  private static void linkChanges(Map<String, DropboxEventType> table) {
    put(table, SHARE, "shared_link_change_visibility", "shared_link_settings_change_audience");
    put(table, SHARE, "shared_content_change_link_audience");
    put(table, SHARE, "media_hub_shared_link_audience_changed");
    put(table, SHARE, "replay_file_shared_link_modified", "send_and_track_link_updated");
    put(table, SHARE.withAudience(Audience.ANYONE), "note_acl_link");
    put(table, SHARE.withAudience(Audience.ORGANISATION), "note_acl_team_link");
    put(table, UNSHARE, "note_acl_invite_only");
    put(table, SHARE, "shared_link_settings_add_password", "shared_link_settings_change_password");
    put(table, SHARE, "shared_link_settings_remove_password", "shared_content_add_link_password");
    put(table, SHARE, "shared_content_change_link_password");
    put(table, SHARE, "shared_content_remove_link_password");
    put(table, SHARE, "shared_link_settings_add_expiration", "shared_link_add_expiry");
    put(table, SHARE, "shared_link_settings_change_expiration", "shared_link_change_expiry");
    put(table, SHARE, "shared_link_settings_remove_expiration", "shared_link_remove_expiry");
    put(table, SHARE, "shared_content_add_link_expiry", "shared_content_change_link_expiry");
    put(table, SHARE, "shared_content_remove_link_expiry");
    put(table, SHARE, "shared_link_settings_allow_download_enabled", "shmodel_enable_downloads");
    put(table, SHARE, "shared_link_settings_allow_download_disabled", "shmodel_disable_downloads");
    put(table, SHARE, "media_hub_shared_link_download_setting_changed");
    put(table, SHARE, "shared_content_change_downloads_policy");
    put(table, SHARE, "shared_content_change_viewer_info_policy");
  }

  private static void members(Map<String, DropboxEventType> table) {
    put(table, SHARE, "shared_content_add_member", "shared_content_add_invitees");
    put(table, SHARE, "shared_content_restore_member", "shared_content_restore_invitees");
    put(table, SHARE, "shared_content_change_member_role", "shared_content_change_invitee_role");
    put(table, SHARE, "shared_folder_create", "shared_folder_transfer_ownership");
    put(table, SHARE, "sf_add_group", "sf_invite_group", "sf_team_grant_access");
    put(table, SHARE, "sf_team_invite", "sf_team_invite_change_role");
    put(table, SHARE, "sf_fb_invite", "sf_fb_invite_change_role");
    put(table, SHARE, "replay_project_team_add", "media_hub_project_team_add");
    put(table, SHARE, "media_hub_project_team_role_changed");
  }

  private static void formerMembers(Map<String, DropboxEventType> table) {
    put(table, UNSHARE, "shared_content_remove_member", "shared_content_remove_invitees");
    put(table, UNSHARE, "shared_content_unshare", "sf_team_uninvite", "sf_fb_uninvite");
    put(table, UNSHARE, "replay_project_team_delete", "media_hub_project_team_delete");
    put(table, UNSHARE.asRecipient(), "shared_content_relinquish_membership");
  }

  private static void recipients(Map<String, DropboxEventType> table) {
    DropboxEventType open = DropboxEventType.of(Verb.OPEN).asRecipient();
    put(table, open, "shared_link_view", "shared_content_view", "file_transfers_transfer_view");
    put(table, open, "send_and_track_link_viewed", "open_note_shared", "shared_note_opened");
    DropboxEventType download = DropboxEventType.of(Verb.DOWNLOAD).asRecipient();
    put(table, download, "shared_link_download", "shared_content_download");
    put(table, download, "file_transfers_transfer_download");
    DropboxEventType copy = DropboxEventType.of(Verb.COPY).asRecipient();
    put(table, copy, "shared_link_copy", "shared_content_copy");
    DropboxEventType accessCheck = DropboxEventType.of(Verb.ACCESS_CHECK);
    put(table, accessCheck, "shared_content_claim_invitation", "shared_folder_decline_invitation");
    put(table, accessCheck, "sf_team_join", "sf_team_join_from_oob_link");
    put(table, accessCheck, "shared_content_request_access");
    put(table, DropboxEventType.of(Verb.MOVE), "shared_folder_nest");
  }

  /**
   * Settings of one folder; or of the team, where the name does not show that it is about sharing.
   */
  private static void settings(Map<String, DropboxEventType> table) {
    DropboxEventType administer = DropboxEventType.of(Verb.ADMINISTER);
    put(table, administer, "shared_folder_change_link_policy");
    put(table, administer, "shared_folder_change_members_inheritance_policy");
    put(table, administer, "shared_folder_change_members_management_policy");
    put(table, administer, "shared_folder_change_members_policy");
    put(table, administer, "sf_allow_non_members_to_view_shared_links");
    put(table, administer, "sf_external_invite_warn");
    put(table, administer, "shared_link_default_permissions_policy_changed");
    put(table, administer, "folder_link_restriction_policy_changed");
    put(table, administer, "file_transfers_policy_changed", "send_and_track_policy_changed");
    put(table, administer, "viewer_info_policy_changed", "watermarking_policy_changed");
    put(table, administer, "allow_download_enabled", "allow_download_disabled");
    put(table, administer, "media_hub_download_policy_changed", "showcase_change_download_policy");
    put(table, administer, "media_hub_adding_people_policy_changed");
    put(table, administer, "replay_adding_people_policy_changed");
    put(table, administer, "paper_change_member_policy", "paper_change_member_link_policy");
    put(table, administer, "paper_default_folder_policy_changed");
  }

  private static void put(
      Map<String, DropboxEventType> table, DropboxEventType eventType, String... types) {
    DropboxEventTypes.put(table, eventType, types);
  }
}
