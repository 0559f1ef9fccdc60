import { IntegrationDefinition, z } from '@botpress/sdk';

const CITATION = z.object({
  code: z.string().title('Code').describe('National code of the procedure'),
  name: z.string().title('Name').describe('Name of the procedure'),
  field: z.string().title('Field').describe('Part of the page the fact was read in'),
  url: z.string().title('Link').describe('Address of the page; may be empty'),
  decision: z.string().title('Decision').describe('Number of the decision; may be empty'),
  asOf: z.string().title('As of').describe('Day on which the page was read; may be empty'),
});

/** What Botpress is told about the assistant: two settings and one action. */
const definition = new IntegrationDefinition({
  name: 'mot-cua',
  version: '0.1.0',
  title: 'Một Cửa',
  description:
    'Answers about public procedures in Vietnam, from procedure documents, with sources.',
  configuration: {
    schema: z.object({
      baseUrl: z
        .string()
        .url()
        .title('Address')
        .describe('Where the server stands, for instance https://hoidap.example.vn'),
      apiKey: z.string().min(32).secret().title('Key').describe('API_KEY of the server'),
    }),
  },
  actions: {
    ask: {
      title: 'Ask',
      description: 'Hands one message of a citizen to the assistant and waits for its answer.',
      input: {
        schema: z.object({
          conversation: z
            .string()
            .min(1)
            .max(200)
            .title('Conversation')
            .describe('Your name for the conversation; the same one goes on with it'),
          id: z
            .string()
            .min(1)
            .max(200)
            .title('Message id')
            .describe('Your id of the message; asked again it changes nothing'),
          text: z.string().min(1).max(20_000).title('Text').describe('What the citizen wrote'),
        }),
      },
      output: {
        schema: z.object({
          outcome: z.string().title('Outcome').describe('What the turn came to: answered, …'),
          text: z.string().title('Text').describe('What the citizen is to read'),
          choices: z
            .array(z.string())
            .title('Choices')
            .describe('What may be answered with one tap; send the words back as text'),
          citations: z.array(CITATION).title('Sources').describe('Where each fact was read'),
        }),
      },
    },
  },
});

// eslint-disable-next-line no-restricted-exports -- Botpress reads the definition from the default export.
export default definition;
