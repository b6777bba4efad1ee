import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An All-Party Parliamentary Group: owns its letters and event windows; the boundary between tenants. */
@Entity({ name: 'appg' })
export class Group {
  @PrimaryColumn('uuid')
  id!: string;

  /** Names the group in addresses, e.g. phrg. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Begins every reference: PHRG in PHRG/2021/001. */
  @Column({ type: 'text', name: 'reference_prefix' })
  referencePrefix!: string;

  /** Working days before the due day from which a reply counts as due soon. */
  @Column({ type: 'int', name: 'due_soon_days' })
  dueSoonDays!: number;

  /** Working days that a letter takes by post. */
  @Column({ type: 'int', name: 'post_working_days' })
  postWorkingDays!: number;

  /** Working days to the next chaser after a call or an email. */
  @Column({ type: 'int', name: 'chase_contact_days' })
  chaseContactDays!: number;

  /** Working days to the next chaser after a chasing letter. */
  @Column({ type: 'int', name: 'chase_letter_days' })
  chaseLetterDays!: number;

  /** Working days to the next chaser after a written question was tabled; never before the day after its answer is due. */
  @Column({ type: 'int', name: 'chase_question_days' })
  chaseQuestionDays!: number;

  /** Working days to the next chaser after the Leader of the House was written to or asked. */
  @Column({ type: 'int', name: 'chase_leader_days' })
  chaseLeaderDays!: number;

  /** Working days to the next chaser after a point of order. */
  @Column({ type: 'int', name: 'chase_point_of_order_days' })
  chasePointOfOrderDays!: number;

  /** Working days within which an acknowledgement is expected. */
  @Column({ type: 'int', name: 'acknowledgement_days' })
  acknowledgementDays!: number;

  /** Days before a window opens from which it counts as opening soon. */
  @Column({ type: 'int', name: 'window_soon_days' })
  windowSoonDays!: number;

  /** Working days before signatures close from which that counts as soon. */
  @Column({ type: 'int', name: 'signatures_soon_days' })
  signaturesSoonDays!: number;

  /** Working days within which a body to which a letter was transferred should confirm that it has it. */
  @Column({ type: 'int', name: 'transfer_confirm_days' })
  transferConfirmDays!: number;

  /** Whether a message that names a letter beyond doubt is filed without a person, unclassified. */
  @Column({ type: 'boolean', name: 'files_mail_by_itself' })
  filesMailByItself!: boolean;

  /** Whether everyone may read the letters that were sent and are open. */
  @Column({ type: 'boolean', name: 'is_register_public' })
  isRegisterPublic!: boolean;

  /** What the group says above its public register. */
  @Column({ type: 'text', name: 'register_introduction', nullable: true })
  registerIntroduction!: string | null;

  @Column({ type: 'int' })
  version!: number;
}

/** The settings of a group that people change. */
export const GROUP_SETTINGS = [
  'name',
  'dueSoonDays',
  'postWorkingDays',
  'chaseContactDays',
  'chaseLetterDays',
  'chaseQuestionDays',
  'chaseLeaderDays',
  'chasePointOfOrderDays',
  'acknowledgementDays',
  'windowSoonDays',
  'signaturesSoonDays',
  'transferConfirmDays',
  'filesMailByItself',
  'isRegisterPublic',
  'registerIntroduction',
] as const;

/** Some of a group's settings, to be changed. */
export type GroupSettings = Partial<Pick<Group, (typeof GROUP_SETTINGS)[number]>>;
