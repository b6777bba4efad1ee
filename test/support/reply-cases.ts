/** Bodies of replies and the class of each; all invented. */
export const CASES: readonly (readonly [category: string, body: string, signed?: string])[] = [
  [
    'holding',
    'Thank you for your letter of 3 June about the port of Wick. I am looking into the points you raise and will write to you again as soon as I am able.',
  ],
  [
    'holding',
    'Thank you for your letter dated 3 June. I am sorry that I have not yet been able to send you a substantive reply. The Department is consulting colleagues across Government and I hope to reply by 30 June.',
  ],
  [
    'holding',
    'Further to your letter of 3 June 2024, I wanted to let you know that officials are considering the matters you raise. You will receive a full response in due course.',
  ],
  [
    'holding',
    'I refer to your letter of 3 June. Please accept my apologies for the delay in responding. We require a little more time to consider your request and aim to respond by 5 July 2024.',
  ],
  [
    'holding',
    'Thank you for your correspondence of 3 June to the Secretary of State. We are currently awaiting advice from the Maritime Agency. A reply will be sent to you once this has been received.',
  ],
  [
    'acknowledgement',
    'Thank you for your letter of 3 June to the Secretary of State. It has been received and is receiving attention.',
    'Tom Ash\nMinisterial Correspondence Unit',
  ],
  [
    'acknowledgement',
    'I am writing to acknowledge receipt of your letter dated 3 June 2024, which was received in this office on 6 June. Your letter has been given the reference MC/99/1 and you should receive a reply within 20 working days.',
    'Tom Ash\nCorrespondence Team',
  ],
  [
    'acknowledgement',
    'Thank you for contacting the Department for Transport. We have received your email and will aim to respond within 15 working days. If you have a complaint please visit https://example.org.',
    'Public Enquiries',
  ],
  [
    'acknowledgement',
    'On behalf of the Prime Minister, I write to thank you for your letter of 3 June. The Prime Minister has asked me to say that your comments have been noted.',
    'A Smith\nDirect Communications Unit',
  ],
  [
    'acknowledgement',
    'Thank you for your letter of 3 June, the contents of which have been noted.',
    'A Smith\nPrivate Secretary',
  ],
  [
    'acknowledgement',
    'Your letter of 3 June has been passed to the relevant policy team for reply. You can expect a response within 20 working days.',
    'A Smith\nCorrespondence Officer',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June. As the matters you raise are the responsibility of the Department for Education, I have forwarded your letter to them for a response.',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June. This matter falls to the Home Office and I have therefore asked that Department to reply to you directly.',
  ],
  [
    'transfer',
    'Thank you for your e-mail of 3 June to the Secretary of State. Policy on this subject is led by HM Treasury, to whom your correspondence has been transferred. They will reply to you direct.',
  ],
  [
    'transfer',
    'I am replying to your letter of 3 June. Responsibility for this issue rests with the Minister for Nature at the Department for Environment, Food and Rural Affairs, and I have passed your letter to her office so that she may respond.',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June. I have asked my colleague Jo Marr MP, Minister of State at the Ministry of Justice, to respond as this is within her portfolio.',
  ],
  [
    'transfer',
    'The issue you raise is not one for this Department. It is a matter for the Welsh Government, to which I have sent a copy of your letter and which will respond.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June about dredging at Wick.\n\nThe Government does not intend to fund further dredging. The harbour is owned by a trust, and it is for the trust to decide what is done. I am sorry to send what I know will be a disappointing reply.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June about dredging at Wick. I apologise for the delay in replying.\n\nI have carefully considered your proposals. The Department will publish its review in September and I will write to you again when it has been published. In the meantime the licence has been extended by a year, and I have asked officials to meet the harbour trust on 4 July. The cost of the scheme you describe was estimated in 2022 at four million pounds, and no provision has been made for it. Ministers looked at the matter again in March and decided that the money would do more good at the larger ports, where the need is greater and where private capital has also been found. I recognise that this is hard on Wick. The trust may apply to the Small Harbours Fund, which opens in the autumn, and my officials would be glad to advise it on how to do so. I hope that this is helpful.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June inviting me to meet the Group. I would be delighted to do so. My office will be in touch to find a date.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June regarding pilots. You ask whether the exam will change. It will not. Questions of pay are a matter for the Harbour Authority, and I have passed a copy of your letter to the Authority for information. The rules were set in 2019 after consultation, and there are no plans to revise them.',
  ],
  [
    'substantive',
    'Diolch am eich llythyr dyddiedig 3 Mehefin. Thank you for your letter of 3 June. I have decided to accept the recommendations of the group and regulations will be laid before the Senedd in the autumn.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. I am replying as Minister for Ports. The survey will be published in January.',
  ],
  [
    'acknowledgement',
    'Thank you for your letter of 3 June to the Minister. This has been passed to the appropriate official and is receiving attention.',
    'Tom Ash\nPrivate Secretary',
  ],
  [
    'acknowledgement',
    'On behalf of the Secretary of State, may I thank you for your letter of 3 June, the contents of which have been noted.',
    'Tom Ash\nDiary Manager',
  ],
  [
    'acknowledgement',
    'The Minister has asked me to acknowledge your letter of 3 June. He has read it with care and is grateful to you for writing.',
    'Tom Ash\nPrivate Secretary',
  ],
  [
    'acknowledgement',
    'Thank you for your email. Your message has been received by the Correspondence Team. Our aim is to respond to 80% of correspondence within 20 working days.',
    'Correspondence Team',
  ],
  [
    'acknowledgement',
    'I am writing to confirm receipt of your letter of 3 June, which is being dealt with under reference MC/24/11.',
    'Tom Ash\nCorrespondence Officer',
  ],
  [
    'holding',
    'Thank you for your letter of 3 June about Wick harbour. I am arranging for officials to look into the matter and shall write to you again when I have their advice.',
  ],
  [
    'holding',
    'Thank you for your letter of 3 June. A response is being prepared and we hope to let you have it by the end of July. I apologise for the delay.',
    'Tom Ash\nCorrespondence Manager',
  ],
  [
    'holding',
    'I am writing to let you know that we are not yet in a position to answer the points raised in your letter of 3 June. The review is due to report in September and I will write to you then.',
  ],
  [
    'holding',
    'Thank you for your letter of 3 June. The matter you raise is complex and we need a little longer to consider it. I expect to be able to respond fully by 12 July.',
    'Tom Ash\nPrivate Secretary',
  ],
  [
    'holding',
    'Because of the pre-election period I am unable to comment on your letter of 3 June at this stage. A substantive reply will be sent to you after the election.',
    'Tom Ash\nPrivate Secretary',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June about school meals. Policy on this matter rests with the Department for Education and I have forwarded your letter to colleagues there for a reply.',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June. As this is a devolved matter I have passed it to the Scottish Government, who will be best placed to respond.',
  ],
  [
    'transfer',
    'Your letter of 3 June has been transferred to the Home Office, which leads on this policy. You should hear from them in due course.',
    'Tom Ash\nCorrespondence Officer',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June to the Prime Minister, who has asked that it be sent to the Chancellor of the Exchequer for reply.',
    'Tom Ash\nCorrespondence Officer',
  ],
  [
    'transfer',
    'I am grateful for your letter of 3 June. Planning decisions are made by the Planning Inspectorate. I have shared your letter with its Chief Executive and asked her to reply to you directly.',
  ],
  [
    'transfer',
    'Your letter of 3 June raises matters which fall to the Health Secretary. I am copying it to her office so that she may reply.',
  ],
  [
    'transfer',
    'The matters raised in your letter of 3 June are for the Department for Work and Pensions. I have arranged for your correspondence to be transferred to the Minister for Pensions, who will reply in due course.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June inviting me to visit Wick. Unfortunately, owing to diary pressures, I am unable to accept your kind invitation on this occasion.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June requesting a meeting. I am afraid that the Minister is not able to meet the group at present but officials would be happy to do so. Please contact my office to arrange this.',
    'Tom Ash\nPrivate Secretary',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. I would be delighted to attend the reception on 4 July.',
  ],
  [
    'substantive',
    'I refer to your letter of 3 June. The Commission considered the request at its meeting yesterday and has declined it. The reasons are set out in the attached note.',
    'Tom Ash\nChief Executive',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. I have noted your concerns. The decision on the harbour was taken by my predecessor after full consultation and I see no reason to revisit it.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. The dredging of Wick is a matter for the harbour authority and the Government does not intervene in such decisions. I encourage you to raise it with them.',
  ],
  [
    'acknowledgement',
    'I write on behalf of the Minister to thank you for your letter of 3 June. She is grateful to you for taking the time to share your views, and I will see that they are noted.',
    'A. Crane\nCorrespondence Officer',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June. Decisions on dredging are taken by the Harbours Agency. I have asked its Chief Executive, Dr Una Reed, to look into the case and to write to you directly.',
  ],
  [
    'substantive',
    'I refer to your letter of the 3 June and to our talk. I regret that we are unable to accede to your request.',
    'pp M. Wade\n\nTom Ash\nChief Executive',
  ],
];
