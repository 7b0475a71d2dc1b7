// Set what is asked about
// Run this first: the others ask about these. Names are in small letters, or any part of one; states are ISO codes.
:params {person: 'tokayev', other: 'macron', state: 'KZ', with_state: 'FR', since: '2023', until: '2024'}
