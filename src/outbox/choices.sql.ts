/** The hour, in London, at which a digest comes to somebody who chose none. */
export const USUAL_HOUR = 8;

/**
 * What each member of each group is told, as a SELECT: what the member chose, or else what goes with the role. The secretariat
 * is told at once and by digest; officers, who look in before a meeting, once a week. Everybody is sent issued
 * reports, when somebody sends them.
 */
export const CHOICES = `
    SELECT m.account_id, m.group_id, m.role, m.joined_at,
      coalesce(c.at_once, m.role <> 'viewer') AS at_once,
      coalesce(c.digest, m.role <> 'viewer') AS digest,
      coalesce(c.hour, ${USUAL_HOUR}) AS hour,
      coalesce(c.weekly, m.role = 'viewer') AS weekly,
      coalesce(c.reports, true) AS reports,
      coalesce(c.version, 0) AS version
    FROM membership m
    LEFT JOIN notification_choice c ON c.account_id = m.account_id AND c.group_id = m.group_id`;
