/**
 * Events that are acknowledged and carry nothing for a conversation, with the reason. An event in neither list
 * is unknown: it is acknowledged, too, and leaves a trace.
 */
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  'a sign on a message, not a word': ['user_reacted_message', 'oa_reacted_message'],
  'opened the chat and has not written yet; the window is asked of Zalo': ['user_click_chatnow'],
  'we ask Zalo for a profile when it is needed and keep none': ['update_user_info'],
  'tags are the chat tool’s own order': ['add_user_to_tag', 'remove_user_from_tag', 'remove_tag'],
  'an administrator sees it in Zalo’s console': [
    'extension_purchased',
    'change_template_status',
    'change_template_quality',
    'change_template_quota',
    'change_oa_template_tags',
    'change_oa_daily_quota',
  ],
  'portal accounts are not joined to Zalo': [
    'widget_interaction_accepted',
    'widget_failed_to_sync_user_external_id',
  ],
  'template messages are not sent here': [
    'user_feedback',
    'user_click_response_button',
    'event_journey_acknowledged',
    'event_journey_time_out',
  ],
  'calls are not taken by the assistant': [
    'oa_send_consent',
    'user_reply_consent',
    'user_call_oa',
    'oa_call_user',
  ],
  'the assistant serves one citizen at a time, no groups': [
    'create_group',
    'user_join_group',
    'user_request_join_group',
    'accept_request_join_group',
    'reject_request_join_group',
    'react_request_join_group_accept',
    'react_request_join_group_reject',
    'add_group_admin',
    'remove_group_admin',
    'update_group_info',
    'user_out_group',
    'user_leave_group',
    'delete_group',
    ...[
      'text',
      'image',
      'link',
      'audio',
      'video',
      'sticker',
      'location',
      'business_card',
      'file',
    ].flatMap((kind) => [`user_send_group_${kind}`, `oa_send_group_${kind}`]),
    'user_send_group_gif',
    'oa_send_group_gif',
  ],
};

export const IGNORED_EVENTS: ReadonlySet<string> = new Set(Object.values(IGNORED).flat());
