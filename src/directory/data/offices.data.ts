/** An office as shipped, with the slug of its organisation. */
export interface ShippedOffice {
  readonly organisation: string;
  readonly name: string;
  readonly salutation: string;
  readonly address: string | null;
}

const office = (
  organisation: string,
  name: string,
  salutation = 'Dear Secretary of State',
): ShippedOffice => ({
  organisation,
  name,
  salutation,
  address: null,
});

/** The offices most often written to. Email addresses are left to the people who know that they are read. */
export const SHIPPED_OFFICES: readonly ShippedOffice[] = [
  {
    ...office('prime-ministers-office', 'Prime Minister', 'Dear Prime Minister'),
    address: '10 Downing Street\nLondon\nSW1A 2AA',
  },
  office('cabinet-office', 'Chancellor of the Duchy of Lancaster', 'Dear Chancellor'),
  office('attorney-generals-office', 'Attorney General', 'Dear Attorney General'),
  office('home-office', 'Home Secretary', 'Dear Home Secretary'),
  office('home-office', 'Minister of State for Security', 'Dear Minister'),
  office('foreign-commonwealth-and-development-office', 'Foreign Secretary', 'Dear Foreign Secretary'),
  office('department-of-health-and-social-care', 'Secretary of State for Health and Social Care'),
  office('department-for-education', 'Secretary of State for Education'),
  office('department-for-transport', 'Secretary of State for Transport'),
  office(
    'department-for-business-energy-and-industrial-strategy',
    'Secretary of State for Business, Energy and Industrial Strategy',
  ),
  office('department-for-international-trade', 'Secretary of State for International Trade'),
  office('department-for-business-and-trade', 'Secretary of State for Business and Trade'),
  office(
    'department-for-energy-security-and-net-zero',
    'Secretary of State for Energy Security and Net Zero',
  ),
  office(
    'department-for-science-innovation-and-technology',
    'Secretary of State for Science, Innovation and Technology',
  ),
  office('ministry-of-defence', 'Secretary of State for Defence'),
  office(
    'department-for-environment-food-and-rural-affairs',
    'Secretary of State for Environment, Food and Rural Affairs',
  ),
  office(
    'department-for-levelling-up-housing-and-communities',
    'Secretary of State for Levelling Up, Housing and Communities',
  ),
  office(
    'department-for-digital-culture-media-and-sport',
    'Secretary of State for Digital, Culture, Media and Sport',
  ),
  office('department-for-work-and-pensions', 'Secretary of State for Work and Pensions'),
  office('ministry-of-justice', 'Lord Chancellor and Secretary of State for Justice', 'Dear Lord Chancellor'),
  office('hm-treasury', 'Chancellor of the Exchequer', 'Dear Chancellor'),
  office('wales-office', 'Secretary of State for Wales'),
  office('scotland-office', 'Secretary of State for Scotland'),
  office('northern-ireland-office', 'Secretary of State for Northern Ireland'),
  office(
    'office-of-the-leader-of-the-house-of-commons',
    'Leader of the House of Commons',
    'Dear Leader of the House',
  ),
  office(
    'office-of-the-leader-of-the-house-of-lords',
    'Leader of the House of Lords',
    'Dear Leader of the House',
  ),
  office('scottish-government', 'First Minister of Scotland', 'Dear First Minister'),
  office('welsh-government', 'First Minister of Wales', 'Dear First Minister'),
  office('northern-ireland-executive', 'First Minister of Northern Ireland', 'Dear First Minister'),
  office(
    'northern-ireland-executive',
    'deputy First Minister of Northern Ireland',
    'Dear deputy First Minister',
  ),
];
