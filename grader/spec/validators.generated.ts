// @ts-nocheck
/* Derived from the JSON Schemas by `npm run schema`: ajv's standalone code. */
export const checkpoint = validate21;
const schema6 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://wiregrade.invalid/checkpoint.schema.json',
  title: 'Checkpoint',
  description:
    "What a checkpoint asks of a student's HTTP server: the files it must serve, and cases made of ordered steps.",
  type: 'object',
  additionalProperties: false,
  required: ['checkpoint', 'title', 'groups', 'files', 'cases'],
  properties: {
    checkpoint: { $ref: '#/definitions/id', description: 'The name a student types: grade <checkpoint>.' },
    title: {
      type: 'string',
      minLength: 1,
      description: 'What the checkpoint is about, as students read it.',
    },
    about: { type: 'string', description: 'Free text for instructors; never shown to students.' },
    rubric: {
      type: 'string',
      description: 'The rubric that gives the cases their points, relative to this file.',
    },
    'builds-on': {
      type: 'string',
      description:
        'An earlier checkpoint, relative to this file: its files are there, and cases may need its cases, which then run first and are worth nothing.',
    },
    environment: {
      description:
        'Variables every launch of the subject gets, on top of the allowlist (PATH, HOME, LANG and the like).',
      type: 'object',
      additionalProperties: { type: 'string' },
    },
    groups: {
      description: 'Groups of cases, in the order they are shown: name and title.',
      type: 'object',
      minProperties: 1,
      additionalProperties: { type: 'string', minLength: 1 },
      propertyNames: {
        pattern: '^[a-z0-9][a-z0-9.-]*$',
        errorMessage: "expected a group name of small letters, digits, '-' and '.'",
      },
    },
    files: {
      description:
        "Files made anew for every run, by path relative to the base folder. '../' reaches the folder beside it. {random} in a path becomes a word drawn from the seed.",
      type: 'object',
      additionalProperties: { $ref: '#/definitions/file' },
    },
    cases: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/case' },
      description: 'The cases, in the order they are shown.',
    },
  },
  definitions: {
    placeholder: {
      type: 'string',
      pattern: '^\\{[a-z][a-z0-9-]*\\}$',
      description: "A value of the row of 'each', taken as it is.",
      errorMessage: "expected a placeholder such as '{key}'",
    },
    id: {
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9.-]*$',
      description: "A name of small letters, digits, '-' and '.'.",
      errorMessage: "expected a name of small letters, digits, '-' and '.'",
    },
    connectionName: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$',
      description:
        "The name of a connection, a process or a response: small letters, digits and '-'; it may end in the {number} of a 'for'.",
      errorMessage: "expected a name of small letters, digits and '-' that begins with a letter",
    },
    size: {
      description: "Octets: a number, or text such as '16 MiB'.",
      oneOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$' },
        { $ref: '#/definitions/placeholder' },
      ],
      errorMessage: "expected a number of octets, or text such as '16 MiB'",
    },
    duration: {
      description: "A length of time with its unit, such as '500 ms', '5 min' or '12 h'.",
      type: 'string',
      pattern: '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$',
      errorMessage: "expected a length of time with its unit, such as '500 ms'",
    },
    octets: {
      description: 'Octets exactly as written: text (UTF-8; \\r\\n is yours to write), or a list of parts.',
      oneOf: [
        { type: 'string' },
        { $ref: '#/definitions/octetPart' },
        {
          type: 'array',
          items: {
            oneOf: [{ type: 'string' }, { $ref: '#/definitions/octetPart' }],
            errorMessage: 'expected text, or a part such as { hex: "0d 0a" }',
          },
        },
      ],
      errorMessage: 'expected octets: text, a part such as { hex: "0d 0a" }, or a list of these',
    },
    octetPart: {
      description:
        'One stretch of octets: hexadecimal, a repeated text, random octets, or all 256 values in order.',
      type: 'object',
      additionalProperties: false,
      properties: {
        hex: {
          type: 'string',
          pattern: '^([0-9A-Fa-f]{2} ?)*$',
          description: 'Octets in hexadecimal, pairs of digits with blanks between as you like.',
          errorMessage: "expected pairs of hexadecimal digits, such as '0d 0a'",
        },
        repeat: { type: 'string', minLength: 1, description: "A text, repeated 'times' times." },
        times: { type: 'integer', minimum: 1, maximum: 16777216, description: 'Beside repeat: how often.' },
        random: { $ref: '#/definitions/size', description: 'This many octets drawn from the seed.' },
        'every-octet': { const: true, description: 'All 256 octets, from 0 to 255.' },
        mutate: {
          type: 'string',
          minLength: 1,
          description: 'This text with a few octets changed, lost, doubled or thrown in, as the seed has it.',
        },
        as: {
          type: 'string',
          minLength: 1,
          description: 'Beside mutate: which mutation; other words, other octets.',
        },
      },
      errorMessage: 'expected octets: text, a part such as { hex: "0d 0a" }, or a list of these',
    },
    file: {
      description: 'What a file holds: one of octets, random, sparse, folder, fifo or symlink.',
      type: 'object',
      additionalProperties: false,
      properties: {
        octets: {
          $ref: '#/definitions/octets',
          description: 'Exactly these octets; {random} in a text becomes the word drawn from the seed.',
        },
        random: { $ref: '#/definitions/size', description: 'This many octets drawn from the seed.' },
        sparse: {
          $ref: '#/definitions/size',
          description: 'A file of this size made only of a hole: it takes no disk.',
        },
        folder: { const: true, description: 'An empty folder.' },
        fifo: { const: true, description: 'A named pipe (mkfifo), which nobody writes to.' },
        symlink: {
          type: 'string',
          minLength: 1,
          description: 'A symbolic link to this path, relative to the folder it lies in.',
        },
        mode: {
          type: 'string',
          pattern: '^0[0-7]{3}$',
          description: "Its permissions in octal, such as '0000' for a file nobody may read.",
          errorMessage: "expected permissions in octal, such as '0644'",
        },
        copies: {
          type: 'integer',
          minimum: 2,
          maximum: 1000,
          description: 'So many files of this kind; {n} in the path and in the octets counts them from 1.',
        },
        modified: {
          type: 'string',
          pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
          description: 'Its modification time, UTC.',
          errorMessage: "expected a UTC time such as '2001-02-03T04:05:06Z'",
        },
      },
    },
    fields: {
      description: "Field lines to send, in order: name and value. A repeated name needs 'send'.",
      type: 'object',
      additionalProperties: { $ref: '#/definitions/octets' },
    },
    request: {
      description:
        'A request in its convenient form. Host is added unless given; Content-Length is added when there is a body.',
      type: 'object',
      additionalProperties: false,
      required: ['method', 'target'],
      properties: {
        method: { type: 'string', minLength: 1, description: 'The method, sent as it is.' },
        target: { type: 'string', description: 'The request-target, sent as it is.' },
        version: {
          type: 'string',
          default: 'HTTP/1.1',
          description: 'The protocol version; HTTP/1.1 if left out.',
        },
        fields: {
          $ref: '#/definitions/fields',
          description: 'Field lines to send, in order: name and value.',
        },
        close: { type: 'boolean', description: 'Adds Connection: close.' },
        body: { $ref: '#/definitions/octets', description: 'The content; its Content-Length is added.' },
        'pad-to': {
          $ref: '#/definitions/size',
          description: 'Adds an X-Pad line so that the whole request is exactly this long.',
        },
      },
    },
    cut: {
      description:
        "Where to cut what is sent into pieces: 'every-octet', or offsets (negative: from the end). Each piece is sent only when the subject has read the one before it.",
      oneOf: [
        { const: 'every-octet' },
        { type: 'array', minItems: 1, items: { type: 'integer' } },
        { $ref: '#/definitions/placeholder' },
      ],
      errorMessage: "expected 'every-octet', or a list of offsets such as [-2]",
    },
    fieldTest: {
      description: 'What a field of the response must hold: its exact value, or a test.',
      oneOf: [
        { type: 'string' },
        {
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            present: { type: 'boolean', description: 'true: there and not empty. false: absent.' },
            'one-of': {
              description: 'One of these values, case-insensitively, parameters ignored.',
              errorMessage: 'expected a list of values',
              oneOf: [
                { type: 'array', minItems: 1, items: { type: 'string' } },
                { $ref: '#/definitions/placeholder' },
              ],
            },
            'or-absent': { type: 'boolean', description: 'Absent is as good.' },
            matches: {
              type: 'string',
              format: 'regex',
              description: 'A regular expression the value must match.',
            },
            date: {
              const: 'now',
              description:
                'An IMF-fixdate between sending and receiving, two seconds of grace on either side.',
            },
            'later-than-date': {
              $ref: '#/definitions/duration',
              description: 'An IMF-fixdate this much later than the Date of the same response.',
            },
            'give-or-take': {
              $ref: '#/definitions/duration',
              description: 'Beside later-than-date: how far off it may be.',
            },
            'same-as': {
              type: 'string',
              description:
                'Equal to the same field of an earlier response of this case, by the name its expect gave it.',
            },
          },
        },
      ],
      errorMessage: 'expected the exact value as text, or a test such as { present: true }',
    },
    content: {
      description: 'What the content must be: that of a file, a text, a hash, a size, or none.',
      type: 'object',
      additionalProperties: false,
      properties: {
        file: { type: 'string', description: "A path of 'files'." },
        text: { type: 'string', description: 'Exactly this text, as UTF-8.' },
        sha256: {
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
          description: 'The SHA-256 of the content, in hexadecimal.',
          errorMessage: 'expected 64 hexadecimal digits in small letters',
        },
        size: { $ref: '#/definitions/size', description: 'Exactly this many octets, whatever they are.' },
        none: { const: true, description: 'No content at all.' },
        begins: {
          type: 'string',
          description:
            "What has come so far is the beginning of this file of 'files', which must be sparse: the rest is not waited for.",
        },
      },
      minProperties: 1,
    },
    expectation: {
      description:
        'What must hold for the next response on the connection, or for the connection where no response comes.',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        name: {
          $ref: '#/definitions/connectionName',
          description: "A name for this response, for 'same-as' later.",
        },
        status: {
          description: "A status code, or a list of accepted ones. '4xx' stands for a class.",
          oneOf: [
            { $ref: '#/definitions/status' },
            { type: 'array', minItems: 1, items: { $ref: '#/definitions/status' } },
          ],
          errorMessage: "expected a status code, a class such as '4xx', or a list of these",
        },
        fields: {
          type: 'object',
          additionalProperties: { $ref: '#/definitions/fieldTest' },
          description: 'Fields the response must have, each with its value or a test.',
        },
        content: { $ref: '#/definitions/content', description: 'What the content must be.' },
        grammar: {
          description: 'Parts of the response that must be grammatical to the letter.',
          type: 'array',
          minItems: 1,
          items: { enum: ['status-line', 'field-lines', 'framing', 'contradictions'] },
        },
        then: {
          enum: ['closed'],
          description: 'closed: after this response the connection ends, and not one more octet comes.',
        },
        'no-response': {
          enum: ['closed', 'any'],
          description:
            'No response comes. closed: the connection ends instead; a reset counts. any: silence or a refused connection is as good.',
          errorMessage: 'expected closed or any',
        },
        anything: {
          const: true,
          description: "Any answer, a closed connection, or silence: only 'never' is at stake.",
        },
        any: {
          type: 'array',
          minItems: 2,
          items: { $ref: '#/definitions/expectation' },
          description: 'Alternatives: one of them must hold.',
        },
        worth: {
          type: 'number',
          exclusiveMinimum: 0,
          exclusiveMaximum: 1,
          description: 'In an alternative: the part of the points it earns.',
        },
        because: {
          type: 'string',
          description: 'In an alternative of less worth: what is missing, as the student reads it.',
        },
        warn: { type: 'string', description: 'In an alternative: accepted, with this remark.' },
      },
    },
    status: {
      oneOf: [
        { type: 'integer', minimum: 100, maximum: 599 },
        { type: 'string', pattern: '^[1-5]xx$' },
        { $ref: '#/definitions/placeholder' },
      ],
      description: "A status code, or a class such as '4xx'.",
      errorMessage: "expected a status code from 100 to 599, or a class such as '4xx'",
    },
    launch: {
      description: 'Another start of the subject.',
      type: 'object',
      additionalProperties: false,
      properties: {
        arguments: {
          type: 'array',
          items: { type: 'string' },
          description: "Added after the submission's own.",
        },
        base: {
          enum: ['absolute', 'relative', 'trailing-slash'],
          description:
            'How the base folder is given: as an absolute path (the default), a relative one, or with a slash at the end.',
        },
        output: {
          enum: ['terminal', 'pipes'],
          description: 'What its output is connected to: a terminal (the default), or pipes.',
        },
        port: { enum: ['new', 'same'], description: 'same: the port of the subject launched before.' },
        ready: { type: 'boolean', default: true, description: 'false: do not wait until it listens.' },
        descriptors: {
          type: 'integer',
          minimum: 16,
          maximum: 65536,
          description: 'The most descriptors it may open (RLIMIT_NOFILE).',
        },
      },
    },
    exit: {
      description: 'The process ends by itself; how, and what it printed.',
      type: 'object',
      additionalProperties: false,
      properties: {
        code: {
          type: 'array',
          minItems: 1,
          items: { type: 'integer' },
          description: 'Exit codes that are right.',
        },
        signal: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'string',
            pattern: '^SIG[A-Z0-9]+$',
            errorMessage: "expected the name of a signal, such as 'SIGINT'",
          },
          description: 'Signals it may end by.',
        },
        prints: {
          type: 'array',
          minItems: 1,
          items: { type: 'string', format: 'regex' },
          description: 'Regular expressions its output must match.',
        },
        'never-listens': { const: true, description: 'It must not have listened on its port.' },
        'leaves-nothing': { const: true, description: 'No process of its tree is left.' },
        'warn-code': {
          type: 'array',
          items: { type: 'integer' },
          description: 'Codes accepted with a remark.',
        },
        'warn-prints': {
          type: 'array',
          items: { type: 'string', format: 'regex' },
          description: 'Regular expressions its output may match, with a remark.',
        },
        within: {
          $ref: '#/definitions/duration',
          description: 'It must have ended after this time, counted from the signal.',
        },
        'frees-port': { const: true, description: 'Nobody listens on its port any more.' },
      },
    },
    step: {
      description:
        "One step: exactly one verb, and for a verb that sends, an 'expect' if its answer is awaited at once.",
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        on: {
          $ref: '#/definitions/connectionName',
          description: "The connection; 'client' if left out. It is opened by its first use.",
        },
        to: {
          $ref: '#/definitions/connectionName',
          description: "The process a new connection goes to; 'server' if left out.",
        },
        connect: { $ref: '#/definitions/connectionName', description: 'Opens this connection.' },
        get: { type: 'string', description: 'Sends GET for this target.' },
        head: { type: 'string', description: 'Sends HEAD for this target.' },
        request: { $ref: '#/definitions/request', description: 'Sends this request.' },
        pipeline: {
          description: 'Several requests in one write.',
          type: 'array',
          minItems: 1,
          items: { $ref: '#/definitions/request' },
        },
        send: { $ref: '#/definitions/octets', description: 'Sends these octets, exactly as written.' },
        version: {
          type: 'string',
          description: 'Beside get or head: the protocol version; HTTP/1.1 if left out.',
        },
        fields: {
          $ref: '#/definitions/fields',
          description: 'Beside get or head: field lines to send, in order.',
        },
        close: {
          oneOf: [{ type: 'boolean' }, { $ref: '#/definitions/connectionName' }],
          description: 'Beside get or head: true adds Connection: close. Alone: closes this connection.',
          errorMessage: 'expected true beside get or head, or the name of a connection to close',
        },
        'pad-to': {
          $ref: '#/definitions/size',
          description:
            'Beside get or head: adds an X-Pad line so that the whole request is exactly this long.',
        },
        cut: {
          $ref: '#/definitions/cut',
          description: 'Beside a verb that sends: where to cut what is sent into pieces.',
        },
        expect: {
          $ref: '#/definitions/expectation',
          description:
            'What the next response on the connection must be. Beside a verb that sends, or alone.',
        },
        finish: {
          $ref: '#/definitions/connectionName',
          description: 'Half-closes: we send no more, and read on.',
        },
        reset: { $ref: '#/definitions/connectionName', description: 'Resets this connection.' },
        'stop-reading': {
          $ref: '#/definitions/connectionName',
          description: 'From here on nothing is read from this connection.',
        },
        'until-blocked': {
          $ref: '#/definitions/connectionName',
          description: 'Waits until the subject is provably blocked in writing to this connection.',
        },
        'read-on': { $ref: '#/definitions/connectionName', description: 'Reads again.' },
        'at-a-time': {
          $ref: '#/definitions/size',
          description: 'Beside read-on: how many octets each read takes.',
        },
        launch: {
          $ref: '#/definitions/launch',
          description: "Starts the subject once more; 'process' names it.",
        },
        listens: {
          $ref: '#/definitions/connectionName',
          description: 'This process listens on the port and address it was given.',
        },
        process: {
          $ref: '#/definitions/connectionName',
          description: "The process a launch names or a process step means; 'server' if left out.",
        },
        interrupt: { $ref: '#/definitions/connectionName', description: 'Ctrl-C for this process.' },
        stop: {
          $ref: '#/definitions/connectionName',
          description: 'Ctrl-C, and SIGKILL if that does not end it: how it ends is not judged.',
        },
        exits: {
          $ref: '#/definitions/exit',
          description: 'Waits until the process ends by itself, and says how it must.',
        },
        prints: {
          description: 'Compares how much two processes that have ended printed.',
          type: 'object',
          additionalProperties: false,
          required: ['compared-with'],
          properties: {
            'compared-with': { $ref: '#/definitions/connectionName', description: 'The other process.' },
            'no-more-than': { $ref: '#/definitions/size', description: 'At most this many octets more.' },
            'at-least': { $ref: '#/definitions/size', description: 'At least this many octets more.' },
          },
        },
        replace: { type: 'string', description: "Replaces this file by rename, with 'with'." },
        with: {
          $ref: '#/definitions/file',
          description: 'Beside replace: what the file holds from then on.',
        },
        require: {
          enum: ['time-wait', 'not-root'],
          description:
            'A precondition. Where it does not hold the case cannot be judged, and nobody is charged. time-wait: a connection of the process is in TIME_WAIT. not-root: whoever grades may not read everything.',
        },
        repeat: { type: 'integer', minimum: 1, maximum: 10000, description: "Does 'steps' this many times." },
        steps: {
          type: 'array',
          minItems: 1,
          items: { $ref: '#/definitions/step' },
          description: 'Beside repeat: the steps to do.',
        },
        pause: { $ref: '#/definitions/duration', description: 'Waits this long, and does nothing.' },
        read: {
          $ref: '#/definitions/connectionName',
          description: "Reads exactly 'size' octets more from this connection, and then no more.",
        },
        size: { $ref: '#/definitions/size', description: 'Beside read: how much.' },
        'until-read': {
          $ref: '#/definitions/connectionName',
          description:
            'Waits until the subject has read all that was sent on this connection. Nothing is judged by it.',
        },
        closes: {
          $ref: '#/definitions/connectionName',
          description:
            'Waits until the subject closes this connection, which has been idle since what was sent or received last.',
        },
        between: {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          items: { $ref: '#/definitions/duration' },
          description: 'Beside closes: how long it may be idle, at least and at most.',
          errorMessage: 'expected two lengths of time, such as [5 s, 15 s]',
        },
        within: {
          $ref: '#/definitions/duration',
          description:
            'Beside closes: how long it may be idle at most. Beside an expect: how long the answer may take.',
        },
        alone: {
          const: true,
          description:
            'Beside an expect: the answer is waited for by the silence of this connection alone; what others receive meanwhile is no sign of life.',
        },
        optional: {
          const: true,
          description: 'Beside connect: left out where the subject accepts no more connections for now.',
        },
        pour: {
          $ref: '#/definitions/octets',
          description:
            'Sends these octets again and again until the subject answers, closes or reads no more.',
        },
        'up-to': { $ref: '#/definitions/size', description: 'Beside pour: how much is sent at most.' },
        mark: {
          $ref: '#/definitions/connectionName',
          description: 'Notes what the process uses now, under this name.',
        },
        uses: { $ref: '#/definitions/use' },
        signal: {
          enum: ['SIGTERM', 'SIGINT', 'SIGHUP'],
          description: "Sends this signal to the process; 'whom' says to which of them.",
        },
        whom: {
          enum: ['group', 'parent'],
          description:
            'Beside signal: the whole process group (the default), or only the process that was started.',
        },
        'until-refusing': {
          $ref: '#/definitions/connectionName',
          description: 'Waits until this process listens no more. Nothing is judged by it.',
        },
        for: {
          type: 'string',
          pattern: '^[a-z][a-z0-9-]*$',
          description: "Does 'steps' once for each of 'numbers'; {name} in them becomes the number.",
          errorMessage: "expected a name of small letters, digits and '-' that begins with a letter",
        },
        numbers: {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          items: { type: 'integer', minimum: 0, maximum: 100000 },
          description: 'Beside for: the first and the last; counted down where the last is less.',
          errorMessage: 'expected the first and the last number, such as [1, 64]',
        },
      },
    },
    case: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'title', 'group', 'level', 'rests-on', 'hint', 'steps'],
      properties: {
        id: {
          $ref: '#/definitions/id',
          description: 'The name of the case, as in --only; unique in the checkpoint.',
        },
        title: { type: 'string', minLength: 1, description: 'What holds, as a statement.' },
        group: { type: 'string', description: "One of 'groups'." },
        level: {
          enum: ['MUST', 'SHOULD', 'COURSE', 'RULE', 'INFO', 'METRIC'],
          description:
            'How binding it is: MUST and SHOULD of an RFC, COURSE for the assignment, RULE for the handout, METRIC for how much of something there is, INFO for a remark without points.',
        },
        'rests-on': { type: 'string', minLength: 1, description: 'The clause or course rule.' },
        because: { type: 'string', description: 'Why it matters, in one sentence.' },
        hint: {
          type: 'string',
          minLength: 1,
          description: 'What to look at when it fails, as the student reads it.',
        },
        needs: {
          type: 'array',
          items: { $ref: '#/definitions/id' },
          description:
            'Cases that must pass first; if one fails this case is blocked, so one bug is charged once.',
        },
        server: {
          description:
            'shared: a subject other cases use too. fresh: one of its own. none: the steps launch what they need. Or how to launch its own.',
          oneOf: [{ enum: ['shared', 'fresh', 'none'] }, { $ref: '#/definitions/launch' }],
          errorMessage: 'expected shared, fresh, none, or how to launch it',
        },
        canary: {
          type: 'boolean',
          default: true,
          description: 'Whether a last request proves that the subject still serves.',
        },
        'may-end-early': {
          type: 'boolean',
          description:
            'A response that carries Connection: close may end the connection; later requests on it are then waived.',
        },
        credit: {
          enum: ['whole', 'rows'],
          description: "rows: each row of 'each' that holds earns its part of the points.",
        },
        never: {
          type: 'string',
          description: 'The content of this file must not come back on any connection of the case.',
        },
        each: {
          description:
            'A table of inputs: the steps are run once for each row, {key} replaced by its value. A row that is a text or octets is {each}.',
          type: 'array',
          minItems: 1,
          items: {
            oneOf: [
              { type: 'string' },
              {
                type: 'object',
                additionalProperties: {},
                minProperties: 1,
                propertyNames: {
                  pattern: '^[a-z][a-z0-9-]*$',
                  errorMessage:
                    "expected a key of small letters, digits and '-', so that {key} can stand for it",
                },
              },
            ],
            errorMessage: 'expected text, octets, or a map of values',
          },
        },
        steps: {
          type: 'array',
          minItems: 1,
          items: { $ref: '#/definitions/step' },
          description: 'What is done, in order.',
        },
        background: {
          type: 'boolean',
          description:
            'It mostly waits: it runs beside all other cases from the start, on a subject of its own.',
        },
      },
      description: 'One behaviour: steps in order, and what must hold.',
    },
    count: {
      type: 'integer',
      minimum: 0,
      description: 'A number, 0 or more.',
      errorMessage: 'expected a whole number, 0 or more',
    },
    use: {
      description:
        'What a process, with all that it started, may use: compared with a mark, or during a time.',
      type: 'object',
      additionalProperties: false,
      minProperties: 2,
      properties: {
        since: { $ref: '#/definitions/connectionName', description: 'The mark to compare with.' },
        descriptors: {
          $ref: '#/definitions/count',
          description: 'In the end it has at most this many open descriptors more than at the mark.',
        },
        threads: {
          $ref: '#/definitions/count',
          description: 'In the end it has at most this many threads more.',
        },
        processes: {
          $ref: '#/definitions/count',
          description: 'In the end it has at most this many processes more.',
        },
        zombies: {
          $ref: '#/definitions/count',
          description: 'In the end at most this many of its processes have ended and were not waited for.',
        },
        memory: {
          $ref: '#/definitions/size',
          description: 'In the end its resident memory is at most this much larger.',
        },
        'peak-memory': {
          $ref: '#/definitions/size',
          description: 'Its resident memory was never more than this much larger.',
        },
        during: { $ref: '#/definitions/duration', description: 'Watches for this long.' },
        'cpu-ticks': {
          $ref: '#/definitions/count',
          description: 'Beside during: it spends at most this much processor time, in ticks of 10 ms.',
        },
      },
    },
  },
};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require('ajv/dist/runtime/ucs2length').default;
const schema7 = {
  type: 'string',
  pattern: '^[a-z0-9][a-z0-9.-]*$',
  description: "A name of small letters, digits, '-' and '.'.",
  errorMessage: "expected a name of small letters, digits, '-' and '.'",
};
const pattern0 = new RegExp('^[a-z0-9][a-z0-9.-]*$', 'u');
function validate22(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern0.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^[a-z0-9][a-z0-9.-]*$' },
        message: 'must match pattern "' + '^[a-z0-9][a-z0-9.-]*$' + '"',
        schema: '^[a-z0-9][a-z0-9.-]*$',
        parentSchema: schema7,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema7.type,
      parentSchema: schema7,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate22.errors = vErrors;
  return errors === 0;
}
const schema8 = {
  description: 'What a file holds: one of octets, random, sparse, folder, fifo or symlink.',
  type: 'object',
  additionalProperties: false,
  properties: {
    octets: {
      $ref: '#/definitions/octets',
      description: 'Exactly these octets; {random} in a text becomes the word drawn from the seed.',
    },
    random: { $ref: '#/definitions/size', description: 'This many octets drawn from the seed.' },
    sparse: {
      $ref: '#/definitions/size',
      description: 'A file of this size made only of a hole: it takes no disk.',
    },
    folder: { const: true, description: 'An empty folder.' },
    fifo: { const: true, description: 'A named pipe (mkfifo), which nobody writes to.' },
    symlink: {
      type: 'string',
      minLength: 1,
      description: 'A symbolic link to this path, relative to the folder it lies in.',
    },
    mode: {
      type: 'string',
      pattern: '^0[0-7]{3}$',
      description: "Its permissions in octal, such as '0000' for a file nobody may read.",
      errorMessage: "expected permissions in octal, such as '0644'",
    },
    copies: {
      type: 'integer',
      minimum: 2,
      maximum: 1000,
      description: 'So many files of this kind; {n} in the path and in the octets counts them from 1.',
    },
    modified: {
      type: 'string',
      pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
      description: 'Its modification time, UTC.',
      errorMessage: "expected a UTC time such as '2001-02-03T04:05:06Z'",
    },
  },
};
const schema9 = {
  description: 'Octets exactly as written: text (UTF-8; \\r\\n is yours to write), or a list of parts.',
  oneOf: [
    { type: 'string' },
    { $ref: '#/definitions/octetPart' },
    {
      type: 'array',
      items: {
        oneOf: [{ type: 'string' }, { $ref: '#/definitions/octetPart' }],
        errorMessage: 'expected text, or a part such as { hex: "0d 0a" }',
      },
    },
  ],
  errorMessage: 'expected octets: text, a part such as { hex: "0d 0a" }, or a list of these',
};
const schema10 = {
  description:
    'One stretch of octets: hexadecimal, a repeated text, random octets, or all 256 values in order.',
  type: 'object',
  additionalProperties: false,
  properties: {
    hex: {
      type: 'string',
      pattern: '^([0-9A-Fa-f]{2} ?)*$',
      description: 'Octets in hexadecimal, pairs of digits with blanks between as you like.',
      errorMessage: "expected pairs of hexadecimal digits, such as '0d 0a'",
    },
    repeat: { type: 'string', minLength: 1, description: "A text, repeated 'times' times." },
    times: { type: 'integer', minimum: 1, maximum: 16777216, description: 'Beside repeat: how often.' },
    random: { $ref: '#/definitions/size', description: 'This many octets drawn from the seed.' },
    'every-octet': { const: true, description: 'All 256 octets, from 0 to 255.' },
    mutate: {
      type: 'string',
      minLength: 1,
      description: 'This text with a few octets changed, lost, doubled or thrown in, as the seed has it.',
    },
    as: {
      type: 'string',
      minLength: 1,
      description: 'Beside mutate: which mutation; other words, other octets.',
    },
  },
  errorMessage: 'expected octets: text, a part such as { hex: "0d 0a" }, or a list of these',
};
const pattern2 = new RegExp('^([0-9A-Fa-f]{2} ?)*$', 'u');
const schema11 = {
  description: "Octets: a number, or text such as '16 MiB'.",
  oneOf: [
    { type: 'integer', minimum: 0 },
    { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$' },
    { $ref: '#/definitions/placeholder' },
  ],
  errorMessage: "expected a number of octets, or text such as '16 MiB'",
};
const pattern3 = new RegExp('^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$', 'u');
const schema12 = {
  type: 'string',
  pattern: '^\\{[a-z][a-z0-9-]*\\}$',
  description: "A value of the row of 'each', taken as it is.",
  errorMessage: "expected a placeholder such as '{key}'",
};
const pattern4 = new RegExp('^\\{[a-z][a-z0-9-]*\\}$', 'u');
function validate28(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern4.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^\\{[a-z][a-z0-9-]*\\}$' },
        message: 'must match pattern "' + '^\\{[a-z][a-z0-9-]*\\}$' + '"',
        schema: '^\\{[a-z][a-z0-9-]*\\}$',
        parentSchema: schema12,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema12.type,
      parentSchema: schema12,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate28.errors = vErrors;
  return errors === 0;
}
function validate27(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema11.oneOf[0].type,
      parentSchema: schema11.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/0/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 0 },
        message: 'must be >= 0',
        schema: 0,
        parentSchema: schema11.oneOf[0],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (typeof data === 'string') {
    if (!pattern3.test(data)) {
      const err2 = {
        instancePath,
        schemaPath: '#/oneOf/1/pattern',
        keyword: 'pattern',
        params: { pattern: '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$' },
        message: 'must match pattern "' + '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$' + '"',
        schema: '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$',
        parentSchema: schema11.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema11.oneOf[1].type,
      parentSchema: schema11.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs5 = errors;
    if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema11.oneOf,
      parentSchema: schema11,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
function validate26(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'hex' ||
        key0 === 'repeat' ||
        key0 === 'times' ||
        key0 === 'random' ||
        key0 === 'every-octet' ||
        key0 === 'mutate' ||
        key0 === 'as'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema10,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.hex !== undefined) {
      let data0 = data.hex;
      if (typeof data0 === 'string') {
        if (!pattern2.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/hex',
            schemaPath: '#/properties/hex/pattern',
            keyword: 'pattern',
            params: { pattern: '^([0-9A-Fa-f]{2} ?)*$' },
            message: 'must match pattern "' + '^([0-9A-Fa-f]{2} ?)*$' + '"',
            schema: '^([0-9A-Fa-f]{2} ?)*$',
            parentSchema: schema10.properties.hex,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/hex',
          schemaPath: '#/properties/hex/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.hex.type,
          parentSchema: schema10.properties.hex,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.repeat !== undefined) {
      let data1 = data.repeat;
      if (typeof data1 === 'string') {
        if (func3(data1) < 1) {
          const err3 = {
            instancePath: instancePath + '/repeat',
            schemaPath: '#/properties/repeat/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema10.properties.repeat,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/repeat',
          schemaPath: '#/properties/repeat/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.repeat.type,
          parentSchema: schema10.properties.repeat,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.times !== undefined) {
      let data2 = data.times;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err5 = {
          instancePath: instancePath + '/times',
          schemaPath: '#/properties/times/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema10.properties.times.type,
          parentSchema: schema10.properties.times,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 16777216 || isNaN(data2)) {
          const err6 = {
            instancePath: instancePath + '/times',
            schemaPath: '#/properties/times/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 16777216 },
            message: 'must be <= 16777216',
            schema: 16777216,
            parentSchema: schema10.properties.times,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err7 = {
            instancePath: instancePath + '/times',
            schemaPath: '#/properties/times/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema10.properties.times,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.random !== undefined) {
      if (
        !validate27(data.random, {
          instancePath: instancePath + '/random',
          parentData: data,
          parentDataProperty: 'random',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data['every-octet'] !== undefined) {
      let data4 = data['every-octet'];
      if (true !== data4) {
        const err8 = {
          instancePath: instancePath + '/every-octet',
          schemaPath: '#/properties/every-octet/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema10.properties['every-octet'],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.mutate !== undefined) {
      let data5 = data.mutate;
      if (typeof data5 === 'string') {
        if (func3(data5) < 1) {
          const err9 = {
            instancePath: instancePath + '/mutate',
            schemaPath: '#/properties/mutate/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema10.properties.mutate,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/mutate',
          schemaPath: '#/properties/mutate/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.mutate.type,
          parentSchema: schema10.properties.mutate,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.as !== undefined) {
      let data6 = data.as;
      if (typeof data6 === 'string') {
        if (func3(data6) < 1) {
          const err11 = {
            instancePath: instancePath + '/as',
            schemaPath: '#/properties/as/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema10.properties.as,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/as',
          schemaPath: '#/properties/as/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.as.type,
          parentSchema: schema10.properties.as,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema10.type,
      parentSchema: schema10,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate26.errors = vErrors;
  return errors === 0;
}
function validate25(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data !== 'string') {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema9.oneOf[0].type,
      parentSchema: schema9.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (!validate26(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs4 = errors;
    if (Array.isArray(data)) {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs7 = errors;
        let valid3 = false;
        let passing1 = null;
        const _errs8 = errors;
        if (typeof data0 !== 'string') {
          const err1 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/oneOf/2/items/oneOf/0/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
            schema: schema9.oneOf[2].items.oneOf[0].type,
            parentSchema: schema9.oneOf[2].items.oneOf[0],
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        var _valid1 = _errs8 === errors;
        if (_valid1) {
          valid3 = true;
          passing1 = 0;
        }
        const _errs10 = errors;
        if (
          !validate26(data0, {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
          errors = vErrors.length;
        }
        var _valid1 = _errs10 === errors;
        if (_valid1 && valid3) {
          valid3 = false;
          passing1 = [passing1, 1];
        } else {
          if (_valid1) {
            valid3 = true;
            passing1 = 1;
          }
        }
        if (!valid3) {
          const err2 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/oneOf/2/items/oneOf',
            keyword: 'oneOf',
            params: { passingSchemas: passing1 },
            message: 'must match exactly one schema in oneOf',
            schema: schema9.oneOf[2].items.oneOf,
            parentSchema: schema9.oneOf[2].items,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        } else {
          errors = _errs7;
          if (vErrors !== null) {
            if (_errs7) {
              vErrors.length = _errs7;
            } else {
              vErrors = null;
            }
          }
        }
      }
    } else {
      const err3 = {
        instancePath,
        schemaPath: '#/oneOf/2/type',
        keyword: 'type',
        params: { type: 'array' },
        message: 'must be array',
        schema: schema9.oneOf[2].type,
        parentSchema: schema9.oneOf[2],
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema9.oneOf,
      parentSchema: schema9,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
const pattern5 = new RegExp('^0[0-7]{3}$', 'u');
const pattern6 = new RegExp('^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$', 'u');
function validate24(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema8.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema8,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.octets !== undefined) {
      if (
        !validate25(data.octets, {
          instancePath: instancePath + '/octets',
          parentData: data,
          parentDataProperty: 'octets',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.random !== undefined) {
      if (
        !validate27(data.random, {
          instancePath: instancePath + '/random',
          parentData: data,
          parentDataProperty: 'random',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.sparse !== undefined) {
      if (
        !validate27(data.sparse, {
          instancePath: instancePath + '/sparse',
          parentData: data,
          parentDataProperty: 'sparse',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.folder !== undefined) {
      let data3 = data.folder;
      if (true !== data3) {
        const err1 = {
          instancePath: instancePath + '/folder',
          schemaPath: '#/properties/folder/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema8.properties.folder,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.fifo !== undefined) {
      let data4 = data.fifo;
      if (true !== data4) {
        const err2 = {
          instancePath: instancePath + '/fifo',
          schemaPath: '#/properties/fifo/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema8.properties.fifo,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.symlink !== undefined) {
      let data5 = data.symlink;
      if (typeof data5 === 'string') {
        if (func3(data5) < 1) {
          const err3 = {
            instancePath: instancePath + '/symlink',
            schemaPath: '#/properties/symlink/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema8.properties.symlink,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/symlink',
          schemaPath: '#/properties/symlink/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.symlink.type,
          parentSchema: schema8.properties.symlink,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.mode !== undefined) {
      let data6 = data.mode;
      if (typeof data6 === 'string') {
        if (!pattern5.test(data6)) {
          const err5 = {
            instancePath: instancePath + '/mode',
            schemaPath: '#/properties/mode/pattern',
            keyword: 'pattern',
            params: { pattern: '^0[0-7]{3}$' },
            message: 'must match pattern "' + '^0[0-7]{3}$' + '"',
            schema: '^0[0-7]{3}$',
            parentSchema: schema8.properties.mode,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/mode',
          schemaPath: '#/properties/mode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.mode.type,
          parentSchema: schema8.properties.mode,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.copies !== undefined) {
      let data7 = data.copies;
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err7 = {
          instancePath: instancePath + '/copies',
          schemaPath: '#/properties/copies/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema8.properties.copies.type,
          parentSchema: schema8.properties.copies,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 > 1000 || isNaN(data7)) {
          const err8 = {
            instancePath: instancePath + '/copies',
            schemaPath: '#/properties/copies/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema8.properties.copies,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data7 < 2 || isNaN(data7)) {
          const err9 = {
            instancePath: instancePath + '/copies',
            schemaPath: '#/properties/copies/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 2 },
            message: 'must be >= 2',
            schema: 2,
            parentSchema: schema8.properties.copies,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.modified !== undefined) {
      let data8 = data.modified;
      if (typeof data8 === 'string') {
        if (!pattern6.test(data8)) {
          const err10 = {
            instancePath: instancePath + '/modified',
            schemaPath: '#/properties/modified/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
            message: 'must match pattern "' + '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' + '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
            parentSchema: schema8.properties.modified,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/modified',
          schemaPath: '#/properties/modified/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.modified.type,
          parentSchema: schema8.properties.modified,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema8.type,
      parentSchema: schema8,
      data,
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate24.errors = vErrors;
  return errors === 0;
}
const schema13 = {
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'group', 'level', 'rests-on', 'hint', 'steps'],
  properties: {
    id: {
      $ref: '#/definitions/id',
      description: 'The name of the case, as in --only; unique in the checkpoint.',
    },
    title: { type: 'string', minLength: 1, description: 'What holds, as a statement.' },
    group: { type: 'string', description: "One of 'groups'." },
    level: {
      enum: ['MUST', 'SHOULD', 'COURSE', 'RULE', 'INFO', 'METRIC'],
      description:
        'How binding it is: MUST and SHOULD of an RFC, COURSE for the assignment, RULE for the handout, METRIC for how much of something there is, INFO for a remark without points.',
    },
    'rests-on': { type: 'string', minLength: 1, description: 'The clause or course rule.' },
    because: { type: 'string', description: 'Why it matters, in one sentence.' },
    hint: {
      type: 'string',
      minLength: 1,
      description: 'What to look at when it fails, as the student reads it.',
    },
    needs: {
      type: 'array',
      items: { $ref: '#/definitions/id' },
      description:
        'Cases that must pass first; if one fails this case is blocked, so one bug is charged once.',
    },
    server: {
      description:
        'shared: a subject other cases use too. fresh: one of its own. none: the steps launch what they need. Or how to launch its own.',
      oneOf: [{ enum: ['shared', 'fresh', 'none'] }, { $ref: '#/definitions/launch' }],
      errorMessage: 'expected shared, fresh, none, or how to launch it',
    },
    canary: {
      type: 'boolean',
      default: true,
      description: 'Whether a last request proves that the subject still serves.',
    },
    'may-end-early': {
      type: 'boolean',
      description:
        'A response that carries Connection: close may end the connection; later requests on it are then waived.',
    },
    credit: {
      enum: ['whole', 'rows'],
      description: "rows: each row of 'each' that holds earns its part of the points.",
    },
    never: {
      type: 'string',
      description: 'The content of this file must not come back on any connection of the case.',
    },
    each: {
      description:
        'A table of inputs: the steps are run once for each row, {key} replaced by its value. A row that is a text or octets is {each}.',
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          { type: 'string' },
          {
            type: 'object',
            additionalProperties: {},
            minProperties: 1,
            propertyNames: {
              pattern: '^[a-z][a-z0-9-]*$',
              errorMessage: "expected a key of small letters, digits and '-', so that {key} can stand for it",
            },
          },
        ],
        errorMessage: 'expected text, octets, or a map of values',
      },
    },
    steps: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/step' },
      description: 'What is done, in order.',
    },
    background: {
      type: 'boolean',
      description: 'It mostly waits: it runs beside all other cases from the start, on a subject of its own.',
    },
  },
  description: 'One behaviour: steps in order, and what must hold.',
};
const schema14 = {
  description: 'Another start of the subject.',
  type: 'object',
  additionalProperties: false,
  properties: {
    arguments: { type: 'array', items: { type: 'string' }, description: "Added after the submission's own." },
    base: {
      enum: ['absolute', 'relative', 'trailing-slash'],
      description:
        'How the base folder is given: as an absolute path (the default), a relative one, or with a slash at the end.',
    },
    output: {
      enum: ['terminal', 'pipes'],
      description: 'What its output is connected to: a terminal (the default), or pipes.',
    },
    port: { enum: ['new', 'same'], description: 'same: the port of the subject launched before.' },
    ready: { type: 'boolean', default: true, description: 'false: do not wait until it listens.' },
    descriptors: {
      type: 'integer',
      minimum: 16,
      maximum: 65536,
      description: 'The most descriptors it may open (RLIMIT_NOFILE).',
    },
  },
};
function validate40(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'arguments' ||
        key0 === 'base' ||
        key0 === 'output' ||
        key0 === 'port' ||
        key0 === 'ready' ||
        key0 === 'descriptors'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema14,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.arguments !== undefined) {
      let data0 = data.arguments;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 !== 'string') {
            const err1 = {
              instancePath: instancePath + '/arguments/' + i0,
              schemaPath: '#/properties/arguments/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema14.properties.arguments.items.type,
              parentSchema: schema14.properties.arguments.items,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/arguments',
          schemaPath: '#/properties/arguments/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema14.properties.arguments.type,
          parentSchema: schema14.properties.arguments,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.base !== undefined) {
      let data2 = data.base;
      if (!(data2 === 'absolute' || data2 === 'relative' || data2 === 'trailing-slash')) {
        const err3 = {
          instancePath: instancePath + '/base',
          schemaPath: '#/properties/base/enum',
          keyword: 'enum',
          params: { allowedValues: schema14.properties.base.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema14.properties.base.enum,
          parentSchema: schema14.properties.base,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.output !== undefined) {
      let data3 = data.output;
      if (!(data3 === 'terminal' || data3 === 'pipes')) {
        const err4 = {
          instancePath: instancePath + '/output',
          schemaPath: '#/properties/output/enum',
          keyword: 'enum',
          params: { allowedValues: schema14.properties.output.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema14.properties.output.enum,
          parentSchema: schema14.properties.output,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data4 = data.port;
      if (!(data4 === 'new' || data4 === 'same')) {
        const err5 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/enum',
          keyword: 'enum',
          params: { allowedValues: schema14.properties.port.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema14.properties.port.enum,
          parentSchema: schema14.properties.port,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.ready !== undefined) {
      let data5 = data.ready;
      if (typeof data5 !== 'boolean') {
        const err6 = {
          instancePath: instancePath + '/ready',
          schemaPath: '#/properties/ready/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema14.properties.ready.type,
          parentSchema: schema14.properties.ready,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.descriptors !== undefined) {
      let data6 = data.descriptors;
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err7 = {
          instancePath: instancePath + '/descriptors',
          schemaPath: '#/properties/descriptors/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema14.properties.descriptors.type,
          parentSchema: schema14.properties.descriptors,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 > 65536 || isNaN(data6)) {
          const err8 = {
            instancePath: instancePath + '/descriptors',
            schemaPath: '#/properties/descriptors/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 65536 },
            message: 'must be <= 65536',
            schema: 65536,
            parentSchema: schema14.properties.descriptors,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data6 < 16 || isNaN(data6)) {
          const err9 = {
            instancePath: instancePath + '/descriptors',
            schemaPath: '#/properties/descriptors/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 16 },
            message: 'must be >= 16',
            schema: 16,
            parentSchema: schema14.properties.descriptors,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema14.type,
      parentSchema: schema14,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate40.errors = vErrors;
  return errors === 0;
}
const schema15 = {
  description:
    "One step: exactly one verb, and for a verb that sends, an 'expect' if its answer is awaited at once.",
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    on: {
      $ref: '#/definitions/connectionName',
      description: "The connection; 'client' if left out. It is opened by its first use.",
    },
    to: {
      $ref: '#/definitions/connectionName',
      description: "The process a new connection goes to; 'server' if left out.",
    },
    connect: { $ref: '#/definitions/connectionName', description: 'Opens this connection.' },
    get: { type: 'string', description: 'Sends GET for this target.' },
    head: { type: 'string', description: 'Sends HEAD for this target.' },
    request: { $ref: '#/definitions/request', description: 'Sends this request.' },
    pipeline: {
      description: 'Several requests in one write.',
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/request' },
    },
    send: { $ref: '#/definitions/octets', description: 'Sends these octets, exactly as written.' },
    version: {
      type: 'string',
      description: 'Beside get or head: the protocol version; HTTP/1.1 if left out.',
    },
    fields: {
      $ref: '#/definitions/fields',
      description: 'Beside get or head: field lines to send, in order.',
    },
    close: {
      oneOf: [{ type: 'boolean' }, { $ref: '#/definitions/connectionName' }],
      description: 'Beside get or head: true adds Connection: close. Alone: closes this connection.',
      errorMessage: 'expected true beside get or head, or the name of a connection to close',
    },
    'pad-to': {
      $ref: '#/definitions/size',
      description: 'Beside get or head: adds an X-Pad line so that the whole request is exactly this long.',
    },
    cut: {
      $ref: '#/definitions/cut',
      description: 'Beside a verb that sends: where to cut what is sent into pieces.',
    },
    expect: {
      $ref: '#/definitions/expectation',
      description: 'What the next response on the connection must be. Beside a verb that sends, or alone.',
    },
    finish: {
      $ref: '#/definitions/connectionName',
      description: 'Half-closes: we send no more, and read on.',
    },
    reset: { $ref: '#/definitions/connectionName', description: 'Resets this connection.' },
    'stop-reading': {
      $ref: '#/definitions/connectionName',
      description: 'From here on nothing is read from this connection.',
    },
    'until-blocked': {
      $ref: '#/definitions/connectionName',
      description: 'Waits until the subject is provably blocked in writing to this connection.',
    },
    'read-on': { $ref: '#/definitions/connectionName', description: 'Reads again.' },
    'at-a-time': {
      $ref: '#/definitions/size',
      description: 'Beside read-on: how many octets each read takes.',
    },
    launch: {
      $ref: '#/definitions/launch',
      description: "Starts the subject once more; 'process' names it.",
    },
    listens: {
      $ref: '#/definitions/connectionName',
      description: 'This process listens on the port and address it was given.',
    },
    process: {
      $ref: '#/definitions/connectionName',
      description: "The process a launch names or a process step means; 'server' if left out.",
    },
    interrupt: { $ref: '#/definitions/connectionName', description: 'Ctrl-C for this process.' },
    stop: {
      $ref: '#/definitions/connectionName',
      description: 'Ctrl-C, and SIGKILL if that does not end it: how it ends is not judged.',
    },
    exits: {
      $ref: '#/definitions/exit',
      description: 'Waits until the process ends by itself, and says how it must.',
    },
    prints: {
      description: 'Compares how much two processes that have ended printed.',
      type: 'object',
      additionalProperties: false,
      required: ['compared-with'],
      properties: {
        'compared-with': { $ref: '#/definitions/connectionName', description: 'The other process.' },
        'no-more-than': { $ref: '#/definitions/size', description: 'At most this many octets more.' },
        'at-least': { $ref: '#/definitions/size', description: 'At least this many octets more.' },
      },
    },
    replace: { type: 'string', description: "Replaces this file by rename, with 'with'." },
    with: { $ref: '#/definitions/file', description: 'Beside replace: what the file holds from then on.' },
    require: {
      enum: ['time-wait', 'not-root'],
      description:
        'A precondition. Where it does not hold the case cannot be judged, and nobody is charged. time-wait: a connection of the process is in TIME_WAIT. not-root: whoever grades may not read everything.',
    },
    repeat: { type: 'integer', minimum: 1, maximum: 10000, description: "Does 'steps' this many times." },
    steps: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/step' },
      description: 'Beside repeat: the steps to do.',
    },
    pause: { $ref: '#/definitions/duration', description: 'Waits this long, and does nothing.' },
    read: {
      $ref: '#/definitions/connectionName',
      description: "Reads exactly 'size' octets more from this connection, and then no more.",
    },
    size: { $ref: '#/definitions/size', description: 'Beside read: how much.' },
    'until-read': {
      $ref: '#/definitions/connectionName',
      description:
        'Waits until the subject has read all that was sent on this connection. Nothing is judged by it.',
    },
    closes: {
      $ref: '#/definitions/connectionName',
      description:
        'Waits until the subject closes this connection, which has been idle since what was sent or received last.',
    },
    between: {
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: { $ref: '#/definitions/duration' },
      description: 'Beside closes: how long it may be idle, at least and at most.',
      errorMessage: 'expected two lengths of time, such as [5 s, 15 s]',
    },
    within: {
      $ref: '#/definitions/duration',
      description:
        'Beside closes: how long it may be idle at most. Beside an expect: how long the answer may take.',
    },
    alone: {
      const: true,
      description:
        'Beside an expect: the answer is waited for by the silence of this connection alone; what others receive meanwhile is no sign of life.',
    },
    optional: {
      const: true,
      description: 'Beside connect: left out where the subject accepts no more connections for now.',
    },
    pour: {
      $ref: '#/definitions/octets',
      description: 'Sends these octets again and again until the subject answers, closes or reads no more.',
    },
    'up-to': { $ref: '#/definitions/size', description: 'Beside pour: how much is sent at most.' },
    mark: {
      $ref: '#/definitions/connectionName',
      description: 'Notes what the process uses now, under this name.',
    },
    uses: { $ref: '#/definitions/use' },
    signal: {
      enum: ['SIGTERM', 'SIGINT', 'SIGHUP'],
      description: "Sends this signal to the process; 'whom' says to which of them.",
    },
    whom: {
      enum: ['group', 'parent'],
      description:
        'Beside signal: the whole process group (the default), or only the process that was started.',
    },
    'until-refusing': {
      $ref: '#/definitions/connectionName',
      description: 'Waits until this process listens no more. Nothing is judged by it.',
    },
    for: {
      type: 'string',
      pattern: '^[a-z][a-z0-9-]*$',
      description: "Does 'steps' once for each of 'numbers'; {name} in them becomes the number.",
      errorMessage: "expected a name of small letters, digits and '-' that begins with a letter",
    },
    numbers: {
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: { type: 'integer', minimum: 0, maximum: 100000 },
      description: 'Beside for: the first and the last; counted down where the last is less.',
      errorMessage: 'expected the first and the last number, such as [1, 64]',
    },
  },
};
const schema16 = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$',
  description:
    "The name of a connection, a process or a response: small letters, digits and '-'; it may end in the {number} of a 'for'.",
  errorMessage: "expected a name of small letters, digits and '-' that begins with a letter",
};
const pattern8 = new RegExp('^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$', 'u');
function validate43(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern8.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$' },
        message: 'must match pattern "' + '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$' + '"',
        schema: '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$',
        parentSchema: schema16,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema16.type,
      parentSchema: schema16,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate43.errors = vErrors;
  return errors === 0;
}
const schema17 = {
  description:
    'A request in its convenient form. Host is added unless given; Content-Length is added when there is a body.',
  type: 'object',
  additionalProperties: false,
  required: ['method', 'target'],
  properties: {
    method: { type: 'string', minLength: 1, description: 'The method, sent as it is.' },
    target: { type: 'string', description: 'The request-target, sent as it is.' },
    version: {
      type: 'string',
      default: 'HTTP/1.1',
      description: 'The protocol version; HTTP/1.1 if left out.',
    },
    fields: { $ref: '#/definitions/fields', description: 'Field lines to send, in order: name and value.' },
    close: { type: 'boolean', description: 'Adds Connection: close.' },
    body: { $ref: '#/definitions/octets', description: 'The content; its Content-Length is added.' },
    'pad-to': {
      $ref: '#/definitions/size',
      description: 'Adds an X-Pad line so that the whole request is exactly this long.',
    },
  },
};
const schema18 = {
  description: "Field lines to send, in order: name and value. A repeated name needs 'send'.",
  type: 'object',
  additionalProperties: { $ref: '#/definitions/octets' },
};
function validate48(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (
        !validate25(data[key0], {
          instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
          parentData: data,
          parentDataProperty: key0,
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate48.errors = vErrors;
  return errors === 0;
}
function validate47(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.method === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'method' },
        message: "must have required property '" + 'method' + "'",
        schema: schema17.required,
        parentSchema: schema17,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.target === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'target' },
        message: "must have required property '" + 'target' + "'",
        schema: schema17.required,
        parentSchema: schema17,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'method' ||
        key0 === 'target' ||
        key0 === 'version' ||
        key0 === 'fields' ||
        key0 === 'close' ||
        key0 === 'body' ||
        key0 === 'pad-to'
      )) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema17,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.method !== undefined) {
      let data0 = data.method;
      if (typeof data0 === 'string') {
        if (func3(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/method',
            schemaPath: '#/properties/method/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema17.properties.method,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/method',
          schemaPath: '#/properties/method/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema17.properties.method.type,
          parentSchema: schema17.properties.method,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.target !== undefined) {
      let data1 = data.target;
      if (typeof data1 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/target',
          schemaPath: '#/properties/target/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema17.properties.target.type,
          parentSchema: schema17.properties.target,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data2 = data.version;
      if (typeof data2 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema17.properties.version.type,
          parentSchema: schema17.properties.version,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.fields !== undefined) {
      if (
        !validate48(data.fields, {
          instancePath: instancePath + '/fields',
          parentData: data,
          parentDataProperty: 'fields',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
        errors = vErrors.length;
      }
    }
    if (data.close !== undefined) {
      let data4 = data.close;
      if (typeof data4 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/close',
          schemaPath: '#/properties/close/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema17.properties.close.type,
          parentSchema: schema17.properties.close,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.body !== undefined) {
      if (
        !validate25(data.body, {
          instancePath: instancePath + '/body',
          parentData: data,
          parentDataProperty: 'body',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data['pad-to'] !== undefined) {
      if (
        !validate27(data['pad-to'], {
          instancePath: instancePath + '/pad-to',
          parentData: data,
          parentDataProperty: 'pad-to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema17.type,
      parentSchema: schema17,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate47.errors = vErrors;
  return errors === 0;
}
const schema19 = {
  description:
    "Where to cut what is sent into pieces: 'every-octet', or offsets (negative: from the end). Each piece is sent only when the subject has read the one before it.",
  oneOf: [
    { const: 'every-octet' },
    { type: 'array', minItems: 1, items: { type: 'integer' } },
    { $ref: '#/definitions/placeholder' },
  ],
  errorMessage: "expected 'every-octet', or a list of offsets such as [-2]",
};
function validate59(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if ('every-octet' !== data) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/const',
      keyword: 'const',
      params: { allowedValue: 'every-octet' },
      message: 'must be equal to constant',
      schema: 'every-octet',
      parentSchema: schema19.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/1/minItems',
        keyword: 'minItems',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 items',
        schema: 1,
        parentSchema: schema19.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: '#/oneOf/1/items/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema19.oneOf[1].items.type,
          parentSchema: schema19.oneOf[1].items,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
      schema: schema19.oneOf[1].type,
      parentSchema: schema19.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs6 = errors;
    if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs6 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema19.oneOf,
      parentSchema: schema19,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate59.errors = vErrors;
  return errors === 0;
}
const schema20 = {
  description:
    'What must hold for the next response on the connection, or for the connection where no response comes.',
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: {
    name: {
      $ref: '#/definitions/connectionName',
      description: "A name for this response, for 'same-as' later.",
    },
    status: {
      description: "A status code, or a list of accepted ones. '4xx' stands for a class.",
      oneOf: [
        { $ref: '#/definitions/status' },
        { type: 'array', minItems: 1, items: { $ref: '#/definitions/status' } },
      ],
      errorMessage: "expected a status code, a class such as '4xx', or a list of these",
    },
    fields: {
      type: 'object',
      additionalProperties: { $ref: '#/definitions/fieldTest' },
      description: 'Fields the response must have, each with its value or a test.',
    },
    content: { $ref: '#/definitions/content', description: 'What the content must be.' },
    grammar: {
      description: 'Parts of the response that must be grammatical to the letter.',
      type: 'array',
      minItems: 1,
      items: { enum: ['status-line', 'field-lines', 'framing', 'contradictions'] },
    },
    then: {
      enum: ['closed'],
      description: 'closed: after this response the connection ends, and not one more octet comes.',
    },
    'no-response': {
      enum: ['closed', 'any'],
      description:
        'No response comes. closed: the connection ends instead; a reset counts. any: silence or a refused connection is as good.',
      errorMessage: 'expected closed or any',
    },
    anything: {
      const: true,
      description: "Any answer, a closed connection, or silence: only 'never' is at stake.",
    },
    any: {
      type: 'array',
      minItems: 2,
      items: { $ref: '#/definitions/expectation' },
      description: 'Alternatives: one of them must hold.',
    },
    worth: {
      type: 'number',
      exclusiveMinimum: 0,
      exclusiveMaximum: 1,
      description: 'In an alternative: the part of the points it earns.',
    },
    because: {
      type: 'string',
      description: 'In an alternative of less worth: what is missing, as the student reads it.',
    },
    warn: { type: 'string', description: 'In an alternative: accepted, with this remark.' },
  },
};
const schema21 = {
  oneOf: [
    { type: 'integer', minimum: 100, maximum: 599 },
    { type: 'string', pattern: '^[1-5]xx$' },
    { $ref: '#/definitions/placeholder' },
  ],
  description: "A status code, or a class such as '4xx'.",
  errorMessage: "expected a status code from 100 to 599, or a class such as '4xx'",
};
const pattern9 = new RegExp('^[1-5]xx$', 'u');
function validate64(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema21.oneOf[0].type,
      parentSchema: schema21.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 599 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/0/maximum',
        keyword: 'maximum',
        params: { comparison: '<=', limit: 599 },
        message: 'must be <= 599',
        schema: 599,
        parentSchema: schema21.oneOf[0],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data < 100 || isNaN(data)) {
      const err2 = {
        instancePath,
        schemaPath: '#/oneOf/0/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 100 },
        message: 'must be >= 100',
        schema: 100,
        parentSchema: schema21.oneOf[0],
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (typeof data === 'string') {
    if (!pattern9.test(data)) {
      const err3 = {
        instancePath,
        schemaPath: '#/oneOf/1/pattern',
        keyword: 'pattern',
        params: { pattern: '^[1-5]xx$' },
        message: 'must match pattern "' + '^[1-5]xx$' + '"',
        schema: '^[1-5]xx$',
        parentSchema: schema21.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema21.oneOf[1].type,
      parentSchema: schema21.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs5 = errors;
    if (!validate28(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema21.oneOf,
      parentSchema: schema21,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate64.errors = vErrors;
  return errors === 0;
}
const schema22 = {
  description: 'What a field of the response must hold: its exact value, or a test.',
  oneOf: [
    { type: 'string' },
    {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        present: { type: 'boolean', description: 'true: there and not empty. false: absent.' },
        'one-of': {
          description: 'One of these values, case-insensitively, parameters ignored.',
          errorMessage: 'expected a list of values',
          oneOf: [
            { type: 'array', minItems: 1, items: { type: 'string' } },
            { $ref: '#/definitions/placeholder' },
          ],
        },
        'or-absent': { type: 'boolean', description: 'Absent is as good.' },
        matches: {
          type: 'string',
          format: 'regex',
          description: 'A regular expression the value must match.',
        },
        date: {
          const: 'now',
          description: 'An IMF-fixdate between sending and receiving, two seconds of grace on either side.',
        },
        'later-than-date': {
          $ref: '#/definitions/duration',
          description: 'An IMF-fixdate this much later than the Date of the same response.',
        },
        'give-or-take': {
          $ref: '#/definitions/duration',
          description: 'Beside later-than-date: how far off it may be.',
        },
        'same-as': {
          type: 'string',
          description:
            'Equal to the same field of an earlier response of this case, by the name its expect gave it.',
        },
      },
    },
  ],
  errorMessage: 'expected the exact value as text, or a test such as { present: true }',
};
const schema23 = {
  description: "A length of time with its unit, such as '500 ms', '5 min' or '12 h'.",
  type: 'string',
  pattern: '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$',
  errorMessage: "expected a length of time with its unit, such as '500 ms'",
};
const pattern10 = new RegExp('^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$', 'u');
function validate70(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern10.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$' },
        message: 'must match pattern "' + '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$' + '"',
        schema: '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$',
        parentSchema: schema23,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema23.type,
      parentSchema: schema23,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate70.errors = vErrors;
  return errors === 0;
}
function validate68(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data !== 'string') {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema22.oneOf[0].type,
      parentSchema: schema22.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/1/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema22.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'present' ||
        key0 === 'one-of' ||
        key0 === 'or-absent' ||
        key0 === 'matches' ||
        key0 === 'date' ||
        key0 === 'later-than-date' ||
        key0 === 'give-or-take' ||
        key0 === 'same-as'
      )) {
        const err2 = {
          instancePath,
          schemaPath: '#/oneOf/1/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema22.oneOf[1],
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.present !== undefined) {
      let data0 = data.present;
      if (typeof data0 !== 'boolean') {
        const err3 = {
          instancePath: instancePath + '/present',
          schemaPath: '#/oneOf/1/properties/present/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema22.oneOf[1].properties.present.type,
          parentSchema: schema22.oneOf[1].properties.present,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data['one-of'] !== undefined) {
      let data1 = data['one-of'];
      const _errs9 = errors;
      let valid2 = false;
      let passing1 = null;
      const _errs10 = errors;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = {
            instancePath: instancePath + '/one-of',
            schemaPath: '#/oneOf/1/properties/one-of/oneOf/0/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema22.oneOf[1].properties['one-of'].oneOf[0],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== 'string') {
            const err5 = {
              instancePath: instancePath + '/one-of/' + i0,
              schemaPath: '#/oneOf/1/properties/one-of/oneOf/0/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema22.oneOf[1].properties['one-of'].oneOf[0].items.type,
              parentSchema: schema22.oneOf[1].properties['one-of'].oneOf[0].items,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/one-of',
          schemaPath: '#/oneOf/1/properties/one-of/oneOf/0/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema22.oneOf[1].properties['one-of'].oneOf[0].type,
          parentSchema: schema22.oneOf[1].properties['one-of'].oneOf[0],
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      var _valid1 = _errs10 === errors;
      if (_valid1) {
        valid2 = true;
        passing1 = 0;
      }
      const _errs14 = errors;
      if (
        !validate28(data1, {
          instancePath: instancePath + '/one-of',
          parentData: data,
          parentDataProperty: 'one-of',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs14 === errors;
      if (_valid1 && valid2) {
        valid2 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid2 = true;
          passing1 = 1;
        }
      }
      if (!valid2) {
        const err7 = {
          instancePath: instancePath + '/one-of',
          schemaPath: '#/oneOf/1/properties/one-of/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing1 },
          message: 'must match exactly one schema in oneOf',
          schema: schema22.oneOf[1].properties['one-of'].oneOf,
          parentSchema: schema22.oneOf[1].properties['one-of'],
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      } else {
        errors = _errs9;
        if (vErrors !== null) {
          if (_errs9) {
            vErrors.length = _errs9;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['or-absent'] !== undefined) {
      let data3 = data['or-absent'];
      if (typeof data3 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/or-absent',
          schemaPath: '#/oneOf/1/properties/or-absent/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema22.oneOf[1].properties['or-absent'].type,
          parentSchema: schema22.oneOf[1].properties['or-absent'],
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.matches !== undefined) {
      let data4 = data.matches;
      if (!(typeof data4 === 'string')) {
        const err9 = {
          instancePath: instancePath + '/matches',
          schemaPath: '#/oneOf/1/properties/matches/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema22.oneOf[1].properties.matches.type,
          parentSchema: schema22.oneOf[1].properties.matches,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.date !== undefined) {
      let data5 = data.date;
      if ('now' !== data5) {
        const err10 = {
          instancePath: instancePath + '/date',
          schemaPath: '#/oneOf/1/properties/date/const',
          keyword: 'const',
          params: { allowedValue: 'now' },
          message: 'must be equal to constant',
          schema: 'now',
          parentSchema: schema22.oneOf[1].properties.date,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data['later-than-date'] !== undefined) {
      if (
        !validate70(data['later-than-date'], {
          instancePath: instancePath + '/later-than-date',
          parentData: data,
          parentDataProperty: 'later-than-date',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data['give-or-take'] !== undefined) {
      if (
        !validate70(data['give-or-take'], {
          instancePath: instancePath + '/give-or-take',
          parentData: data,
          parentDataProperty: 'give-or-take',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data['same-as'] !== undefined) {
      let data8 = data['same-as'];
      if (typeof data8 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/same-as',
          schemaPath: '#/oneOf/1/properties/same-as/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema22.oneOf[1].properties['same-as'].type,
          parentSchema: schema22.oneOf[1].properties['same-as'],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema22.oneOf[1].type,
      parentSchema: schema22.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err13 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema22.oneOf,
      parentSchema: schema22,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate68.errors = vErrors;
  return errors === 0;
}
const schema24 = {
  description: 'What the content must be: that of a file, a text, a hash, a size, or none.',
  type: 'object',
  additionalProperties: false,
  properties: {
    file: { type: 'string', description: "A path of 'files'." },
    text: { type: 'string', description: 'Exactly this text, as UTF-8.' },
    sha256: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'The SHA-256 of the content, in hexadecimal.',
      errorMessage: 'expected 64 hexadecimal digits in small letters',
    },
    size: { $ref: '#/definitions/size', description: 'Exactly this many octets, whatever they are.' },
    none: { const: true, description: 'No content at all.' },
    begins: {
      type: 'string',
      description:
        "What has come so far is the beginning of this file of 'files', which must be sparse: the rest is not waited for.",
    },
  },
  minProperties: 1,
};
const pattern11 = new RegExp('^[0-9a-f]{64}$', 'u');
function validate74(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema24,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'file' ||
        key0 === 'text' ||
        key0 === 'sha256' ||
        key0 === 'size' ||
        key0 === 'none' ||
        key0 === 'begins'
      )) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema24,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.file !== undefined) {
      let data0 = data.file;
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/file',
          schemaPath: '#/properties/file/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.file.type,
          parentSchema: schema24.properties.file,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.text !== undefined) {
      let data1 = data.text;
      if (typeof data1 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/text',
          schemaPath: '#/properties/text/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.text.type,
          parentSchema: schema24.properties.text,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.sha256 !== undefined) {
      let data2 = data.sha256;
      if (typeof data2 === 'string') {
        if (!pattern11.test(data2)) {
          const err4 = {
            instancePath: instancePath + '/sha256',
            schemaPath: '#/properties/sha256/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9a-f]{64}$' },
            message: 'must match pattern "' + '^[0-9a-f]{64}$' + '"',
            schema: '^[0-9a-f]{64}$',
            parentSchema: schema24.properties.sha256,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/sha256',
          schemaPath: '#/properties/sha256/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.sha256.type,
          parentSchema: schema24.properties.sha256,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      if (
        !validate27(data.size, {
          instancePath: instancePath + '/size',
          parentData: data,
          parentDataProperty: 'size',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.none !== undefined) {
      let data4 = data.none;
      if (true !== data4) {
        const err6 = {
          instancePath: instancePath + '/none',
          schemaPath: '#/properties/none/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema24.properties.none,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.begins !== undefined) {
      let data5 = data.begins;
      if (typeof data5 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/begins',
          schemaPath: '#/properties/begins/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.begins.type,
          parentSchema: schema24.properties.begins,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema24.type,
      parentSchema: schema24,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate74.errors = vErrors;
  return errors === 0;
}
const wrapper0 = { validate: validate62 };
function validate62(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema20,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema20.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema20,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (
        !validate43(data.name, {
          instancePath: instancePath + '/name',
          parentData: data,
          parentDataProperty: 'name',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.status !== undefined) {
      let data1 = data.status;
      const _errs4 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs5 = errors;
      if (
        !validate64(data1, {
          instancePath: instancePath + '/status',
          parentData: data,
          parentDataProperty: 'status',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs5 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err2 = {
            instancePath: instancePath + '/status',
            schemaPath: '#/properties/status/oneOf/1/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema20.properties.status.oneOf[1],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate64(data1[i0], {
              instancePath: instancePath + '/status/' + i0,
              parentData: data1,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/oneOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema20.properties.status.oneOf[1].type,
          parentSchema: schema20.properties.status.oneOf[1],
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err4 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema20.properties.status.oneOf,
          parentSchema: schema20.properties.status,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.fields !== undefined) {
      let data3 = data.fields;
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (
            !validate68(data3[key1], {
              instancePath: instancePath + '/fields/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data3,
              parentDataProperty: key1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/fields',
          schemaPath: '#/properties/fields/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema20.properties.fields.type,
          parentSchema: schema20.properties.fields,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.content !== undefined) {
      if (
        !validate74(data.content, {
          instancePath: instancePath + '/content',
          parentData: data,
          parentDataProperty: 'content',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
        errors = vErrors.length;
      }
    }
    if (data.grammar !== undefined) {
      let data6 = data.grammar;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err6 = {
            instancePath: instancePath + '/grammar',
            schemaPath: '#/properties/grammar/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema20.properties.grammar,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (!(
            data7 === 'status-line' ||
            data7 === 'field-lines' ||
            data7 === 'framing' ||
            data7 === 'contradictions'
          )) {
            const err7 = {
              instancePath: instancePath + '/grammar/' + i1,
              schemaPath: '#/properties/grammar/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema20.properties.grammar.items.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema20.properties.grammar.items.enum,
              parentSchema: schema20.properties.grammar.items,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/grammar',
          schemaPath: '#/properties/grammar/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema20.properties.grammar.type,
          parentSchema: schema20.properties.grammar,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.then !== undefined) {
      let data8 = data.then;
      if (!(data8 === 'closed')) {
        const err9 = {
          instancePath: instancePath + '/then',
          schemaPath: '#/properties/then/enum',
          keyword: 'enum',
          params: { allowedValues: schema20.properties.then.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema20.properties.then.enum,
          parentSchema: schema20.properties.then,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data['no-response'] !== undefined) {
      let data9 = data['no-response'];
      if (!(data9 === 'closed' || data9 === 'any')) {
        const err10 = {
          instancePath: instancePath + '/no-response',
          schemaPath: '#/properties/no-response/enum',
          keyword: 'enum',
          params: { allowedValues: schema20.properties['no-response'].enum },
          message: 'must be equal to one of the allowed values',
          schema: schema20.properties['no-response'].enum,
          parentSchema: schema20.properties['no-response'],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.anything !== undefined) {
      let data10 = data.anything;
      if (true !== data10) {
        const err11 = {
          instancePath: instancePath + '/anything',
          schemaPath: '#/properties/anything/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema20.properties.anything,
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.any !== undefined) {
      let data11 = data.any;
      if (Array.isArray(data11)) {
        if (data11.length < 2) {
          const err12 = {
            instancePath: instancePath + '/any',
            schemaPath: '#/properties/any/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
            message: 'must NOT have fewer than 2 items',
            schema: 2,
            parentSchema: schema20.properties.any,
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !wrapper0.validate(data11[i2], {
              instancePath: instancePath + '/any/' + i2,
              parentData: data11,
              parentDataProperty: i2,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/any',
          schemaPath: '#/properties/any/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema20.properties.any.type,
          parentSchema: schema20.properties.any,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.worth !== undefined) {
      let data13 = data.worth;
      if (typeof data13 == 'number' && isFinite(data13)) {
        if (data13 >= 1 || isNaN(data13)) {
          const err14 = {
            instancePath: instancePath + '/worth',
            schemaPath: '#/properties/worth/exclusiveMaximum',
            keyword: 'exclusiveMaximum',
            params: { comparison: '<', limit: 1 },
            message: 'must be < 1',
            schema: 1,
            parentSchema: schema20.properties.worth,
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data13 <= 0 || isNaN(data13)) {
          const err15 = {
            instancePath: instancePath + '/worth',
            schemaPath: '#/properties/worth/exclusiveMinimum',
            keyword: 'exclusiveMinimum',
            params: { comparison: '>', limit: 0 },
            message: 'must be > 0',
            schema: 0,
            parentSchema: schema20.properties.worth,
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/worth',
          schemaPath: '#/properties/worth/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema20.properties.worth.type,
          parentSchema: schema20.properties.worth,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.because !== undefined) {
      let data14 = data.because;
      if (typeof data14 !== 'string') {
        const err17 = {
          instancePath: instancePath + '/because',
          schemaPath: '#/properties/because/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema20.properties.because.type,
          parentSchema: schema20.properties.because,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.warn !== undefined) {
      let data15 = data.warn;
      if (typeof data15 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/warn',
          schemaPath: '#/properties/warn/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema20.properties.warn.type,
          parentSchema: schema20.properties.warn,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema20.type,
      parentSchema: schema20,
      data,
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate62.errors = vErrors;
  return errors === 0;
}
const schema25 = {
  description: 'The process ends by itself; how, and what it printed.',
  type: 'object',
  additionalProperties: false,
  properties: {
    code: {
      type: 'array',
      minItems: 1,
      items: { type: 'integer' },
      description: 'Exit codes that are right.',
    },
    signal: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'string',
        pattern: '^SIG[A-Z0-9]+$',
        errorMessage: "expected the name of a signal, such as 'SIGINT'",
      },
      description: 'Signals it may end by.',
    },
    prints: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', format: 'regex' },
      description: 'Regular expressions its output must match.',
    },
    'never-listens': { const: true, description: 'It must not have listened on its port.' },
    'leaves-nothing': { const: true, description: 'No process of its tree is left.' },
    'warn-code': { type: 'array', items: { type: 'integer' }, description: 'Codes accepted with a remark.' },
    'warn-prints': {
      type: 'array',
      items: { type: 'string', format: 'regex' },
      description: 'Regular expressions its output may match, with a remark.',
    },
    within: {
      $ref: '#/definitions/duration',
      description: 'It must have ended after this time, counted from the signal.',
    },
    'frees-port': { const: true, description: 'Nobody listens on its port any more.' },
  },
};
const pattern12 = new RegExp('^SIG[A-Z0-9]+$', 'u');
function validate89(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema25.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema25,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.code !== undefined) {
      let data0 = data.code;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = {
            instancePath: instancePath + '/code',
            schemaPath: '#/properties/code/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema25.properties.code,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            const err2 = {
              instancePath: instancePath + '/code/' + i0,
              schemaPath: '#/properties/code/items/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema25.properties.code.items.type,
              parentSchema: schema25.properties.code.items,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/code',
          schemaPath: '#/properties/code/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties.code.type,
          parentSchema: schema25.properties.code,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.signal !== undefined) {
      let data2 = data.signal;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err4 = {
            instancePath: instancePath + '/signal',
            schemaPath: '#/properties/signal/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema25.properties.signal,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (typeof data3 === 'string') {
            if (!pattern12.test(data3)) {
              const err5 = {
                instancePath: instancePath + '/signal/' + i1,
                schemaPath: '#/properties/signal/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^SIG[A-Z0-9]+$' },
                message: 'must match pattern "' + '^SIG[A-Z0-9]+$' + '"',
                schema: '^SIG[A-Z0-9]+$',
                parentSchema: schema25.properties.signal.items,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = {
              instancePath: instancePath + '/signal/' + i1,
              schemaPath: '#/properties/signal/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema25.properties.signal.items.type,
              parentSchema: schema25.properties.signal.items,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/signal',
          schemaPath: '#/properties/signal/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties.signal.type,
          parentSchema: schema25.properties.signal,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.prints !== undefined) {
      let data4 = data.prints;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err8 = {
            instancePath: instancePath + '/prints',
            schemaPath: '#/properties/prints/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema25.properties.prints,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        const len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data5 = data4[i2];
          if (!(typeof data5 === 'string')) {
            const err9 = {
              instancePath: instancePath + '/prints/' + i2,
              schemaPath: '#/properties/prints/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema25.properties.prints.items.type,
              parentSchema: schema25.properties.prints.items,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/prints',
          schemaPath: '#/properties/prints/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties.prints.type,
          parentSchema: schema25.properties.prints,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data['never-listens'] !== undefined) {
      let data6 = data['never-listens'];
      if (true !== data6) {
        const err11 = {
          instancePath: instancePath + '/never-listens',
          schemaPath: '#/properties/never-listens/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema25.properties['never-listens'],
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data['leaves-nothing'] !== undefined) {
      let data7 = data['leaves-nothing'];
      if (true !== data7) {
        const err12 = {
          instancePath: instancePath + '/leaves-nothing',
          schemaPath: '#/properties/leaves-nothing/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema25.properties['leaves-nothing'],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data['warn-code'] !== undefined) {
      let data8 = data['warn-code'];
      if (Array.isArray(data8)) {
        const len3 = data8.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data9 = data8[i3];
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err13 = {
              instancePath: instancePath + '/warn-code/' + i3,
              schemaPath: '#/properties/warn-code/items/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema25.properties['warn-code'].items.type,
              parentSchema: schema25.properties['warn-code'].items,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/warn-code',
          schemaPath: '#/properties/warn-code/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties['warn-code'].type,
          parentSchema: schema25.properties['warn-code'],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data['warn-prints'] !== undefined) {
      let data10 = data['warn-prints'];
      if (Array.isArray(data10)) {
        const len4 = data10.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data11 = data10[i4];
          if (!(typeof data11 === 'string')) {
            const err15 = {
              instancePath: instancePath + '/warn-prints/' + i4,
              schemaPath: '#/properties/warn-prints/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema25.properties['warn-prints'].items.type,
              parentSchema: schema25.properties['warn-prints'].items,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/warn-prints',
          schemaPath: '#/properties/warn-prints/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties['warn-prints'].type,
          parentSchema: schema25.properties['warn-prints'],
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.within !== undefined) {
      if (
        !validate70(data.within, {
          instancePath: instancePath + '/within',
          parentData: data,
          parentDataProperty: 'within',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data['frees-port'] !== undefined) {
      let data13 = data['frees-port'];
      if (true !== data13) {
        const err17 = {
          instancePath: instancePath + '/frees-port',
          schemaPath: '#/properties/frees-port/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema25.properties['frees-port'],
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema25.type,
      parentSchema: schema25,
      data,
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate89.errors = vErrors;
  return errors === 0;
}
const schema26 = {
  description: 'What a process, with all that it started, may use: compared with a mark, or during a time.',
  type: 'object',
  additionalProperties: false,
  minProperties: 2,
  properties: {
    since: { $ref: '#/definitions/connectionName', description: 'The mark to compare with.' },
    descriptors: {
      $ref: '#/definitions/count',
      description: 'In the end it has at most this many open descriptors more than at the mark.',
    },
    threads: {
      $ref: '#/definitions/count',
      description: 'In the end it has at most this many threads more.',
    },
    processes: {
      $ref: '#/definitions/count',
      description: 'In the end it has at most this many processes more.',
    },
    zombies: {
      $ref: '#/definitions/count',
      description: 'In the end at most this many of its processes have ended and were not waited for.',
    },
    memory: {
      $ref: '#/definitions/size',
      description: 'In the end its resident memory is at most this much larger.',
    },
    'peak-memory': {
      $ref: '#/definitions/size',
      description: 'Its resident memory was never more than this much larger.',
    },
    during: { $ref: '#/definitions/duration', description: 'Watches for this long.' },
    'cpu-ticks': {
      $ref: '#/definitions/count',
      description: 'Beside during: it spends at most this much processor time, in ticks of 10 ms.',
    },
  },
};
const schema27 = {
  type: 'integer',
  minimum: 0,
  description: 'A number, 0 or more.',
  errorMessage: 'expected a whole number, 0 or more',
};
function validate108(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema27.type,
      parentSchema: schema27,
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 0 },
        message: 'must be >= 0',
        schema: 0,
        parentSchema: schema27,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  validate108.errors = vErrors;
  return errors === 0;
}
function validate106(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 2) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 2 },
        message: 'must NOT have fewer than 2 properties',
        schema: 2,
        parentSchema: schema26,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema26.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema26,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.since !== undefined) {
      if (
        !validate43(data.since, {
          instancePath: instancePath + '/since',
          parentData: data,
          parentDataProperty: 'since',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.descriptors !== undefined) {
      if (
        !validate108(data.descriptors, {
          instancePath: instancePath + '/descriptors',
          parentData: data,
          parentDataProperty: 'descriptors',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
        errors = vErrors.length;
      }
    }
    if (data.threads !== undefined) {
      if (
        !validate108(data.threads, {
          instancePath: instancePath + '/threads',
          parentData: data,
          parentDataProperty: 'threads',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
        errors = vErrors.length;
      }
    }
    if (data.processes !== undefined) {
      if (
        !validate108(data.processes, {
          instancePath: instancePath + '/processes',
          parentData: data,
          parentDataProperty: 'processes',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
        errors = vErrors.length;
      }
    }
    if (data.zombies !== undefined) {
      if (
        !validate108(data.zombies, {
          instancePath: instancePath + '/zombies',
          parentData: data,
          parentDataProperty: 'zombies',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
        errors = vErrors.length;
      }
    }
    if (data.memory !== undefined) {
      if (
        !validate27(data.memory, {
          instancePath: instancePath + '/memory',
          parentData: data,
          parentDataProperty: 'memory',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data['peak-memory'] !== undefined) {
      if (
        !validate27(data['peak-memory'], {
          instancePath: instancePath + '/peak-memory',
          parentData: data,
          parentDataProperty: 'peak-memory',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.during !== undefined) {
      if (
        !validate70(data.during, {
          instancePath: instancePath + '/during',
          parentData: data,
          parentDataProperty: 'during',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data['cpu-ticks'] !== undefined) {
      if (
        !validate108(data['cpu-ticks'], {
          instancePath: instancePath + '/cpu-ticks',
          parentData: data,
          parentDataProperty: 'cpu-ticks',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema26.type,
      parentSchema: schema26,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate106.errors = vErrors;
  return errors === 0;
}
const wrapper1 = { validate: validate42 };
const pattern7 = new RegExp('^[a-z][a-z0-9-]*$', 'u');
function validate42(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema15,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema15.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema15,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.on !== undefined) {
      if (
        !validate43(data.on, {
          instancePath: instancePath + '/on',
          parentData: data,
          parentDataProperty: 'on',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.to !== undefined) {
      if (
        !validate43(data.to, {
          instancePath: instancePath + '/to',
          parentData: data,
          parentDataProperty: 'to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.connect !== undefined) {
      if (
        !validate43(data.connect, {
          instancePath: instancePath + '/connect',
          parentData: data,
          parentDataProperty: 'connect',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.get !== undefined) {
      let data3 = data.get;
      if (typeof data3 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/get',
          schemaPath: '#/properties/get/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.get.type,
          parentSchema: schema15.properties.get,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.head !== undefined) {
      let data4 = data.head;
      if (typeof data4 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/head',
          schemaPath: '#/properties/head/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.head.type,
          parentSchema: schema15.properties.head,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.request !== undefined) {
      if (
        !validate47(data.request, {
          instancePath: instancePath + '/request',
          parentData: data,
          parentDataProperty: 'request',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
        errors = vErrors.length;
      }
    }
    if (data.pipeline !== undefined) {
      let data6 = data.pipeline;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err4 = {
            instancePath: instancePath + '/pipeline',
            schemaPath: '#/properties/pipeline/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema15.properties.pipeline,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate47(data6[i0], {
              instancePath: instancePath + '/pipeline/' + i0,
              parentData: data6,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/pipeline',
          schemaPath: '#/properties/pipeline/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.pipeline.type,
          parentSchema: schema15.properties.pipeline,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.send !== undefined) {
      if (
        !validate25(data.send, {
          instancePath: instancePath + '/send',
          parentData: data,
          parentDataProperty: 'send',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data.version !== undefined) {
      let data9 = data.version;
      if (typeof data9 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.version.type,
          parentSchema: schema15.properties.version,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.fields !== undefined) {
      if (
        !validate48(data.fields, {
          instancePath: instancePath + '/fields',
          parentData: data,
          parentDataProperty: 'fields',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
        errors = vErrors.length;
      }
    }
    if (data.close !== undefined) {
      let data11 = data.close;
      const _errs18 = errors;
      let valid3 = false;
      let passing0 = null;
      const _errs19 = errors;
      if (typeof data11 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/close',
          schemaPath: '#/properties/close/oneOf/0/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema15.properties.close.oneOf[0].type,
          parentSchema: schema15.properties.close.oneOf[0],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      if (_valid0) {
        valid3 = true;
        passing0 = 0;
      }
      const _errs21 = errors;
      if (
        !validate43(data11, {
          instancePath: instancePath + '/close',
          parentData: data,
          parentDataProperty: 'close',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs21 === errors;
      if (_valid0 && valid3) {
        valid3 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid3 = true;
          passing0 = 1;
        }
      }
      if (!valid3) {
        const err8 = {
          instancePath: instancePath + '/close',
          schemaPath: '#/properties/close/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema15.properties.close.oneOf,
          parentSchema: schema15.properties.close,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['pad-to'] !== undefined) {
      if (
        !validate27(data['pad-to'], {
          instancePath: instancePath + '/pad-to',
          parentData: data,
          parentDataProperty: 'pad-to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.cut !== undefined) {
      if (
        !validate59(data.cut, {
          instancePath: instancePath + '/cut',
          parentData: data,
          parentDataProperty: 'cut',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
        errors = vErrors.length;
      }
    }
    if (data.expect !== undefined) {
      if (
        !validate62(data.expect, {
          instancePath: instancePath + '/expect',
          parentData: data,
          parentDataProperty: 'expect',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
        errors = vErrors.length;
      }
    }
    if (data.finish !== undefined) {
      if (
        !validate43(data.finish, {
          instancePath: instancePath + '/finish',
          parentData: data,
          parentDataProperty: 'finish',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.reset !== undefined) {
      if (
        !validate43(data.reset, {
          instancePath: instancePath + '/reset',
          parentData: data,
          parentDataProperty: 'reset',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data['stop-reading'] !== undefined) {
      if (
        !validate43(data['stop-reading'], {
          instancePath: instancePath + '/stop-reading',
          parentData: data,
          parentDataProperty: 'stop-reading',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data['until-blocked'] !== undefined) {
      if (
        !validate43(data['until-blocked'], {
          instancePath: instancePath + '/until-blocked',
          parentData: data,
          parentDataProperty: 'until-blocked',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data['read-on'] !== undefined) {
      if (
        !validate43(data['read-on'], {
          instancePath: instancePath + '/read-on',
          parentData: data,
          parentDataProperty: 'read-on',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data['at-a-time'] !== undefined) {
      if (
        !validate27(data['at-a-time'], {
          instancePath: instancePath + '/at-a-time',
          parentData: data,
          parentDataProperty: 'at-a-time',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.launch !== undefined) {
      if (
        !validate40(data.launch, {
          instancePath: instancePath + '/launch',
          parentData: data,
          parentDataProperty: 'launch',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
    }
    if (data.listens !== undefined) {
      if (
        !validate43(data.listens, {
          instancePath: instancePath + '/listens',
          parentData: data,
          parentDataProperty: 'listens',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.process !== undefined) {
      if (
        !validate43(data.process, {
          instancePath: instancePath + '/process',
          parentData: data,
          parentDataProperty: 'process',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.interrupt !== undefined) {
      if (
        !validate43(data.interrupt, {
          instancePath: instancePath + '/interrupt',
          parentData: data,
          parentDataProperty: 'interrupt',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.stop !== undefined) {
      if (
        !validate43(data.stop, {
          instancePath: instancePath + '/stop',
          parentData: data,
          parentDataProperty: 'stop',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.exits !== undefined) {
      if (
        !validate89(data.exits, {
          instancePath: instancePath + '/exits',
          parentData: data,
          parentDataProperty: 'exits',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
        errors = vErrors.length;
      }
    }
    if (data.prints !== undefined) {
      let data27 = data.prints;
      if (data27 && typeof data27 == 'object' && !Array.isArray(data27)) {
        if (data27['compared-with'] === undefined) {
          const err9 = {
            instancePath: instancePath + '/prints',
            schemaPath: '#/properties/prints/required',
            keyword: 'required',
            params: { missingProperty: 'compared-with' },
            message: "must have required property '" + 'compared-with' + "'",
            schema: schema15.properties.prints.required,
            parentSchema: schema15.properties.prints,
            data: data27,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key1 in data27) {
          if (!(key1 === 'compared-with' || key1 === 'no-more-than' || key1 === 'at-least')) {
            const err10 = {
              instancePath: instancePath + '/prints',
              schemaPath: '#/properties/prints/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema15.properties.prints,
              data: data27,
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data27['compared-with'] !== undefined) {
          if (
            !validate43(data27['compared-with'], {
              instancePath: instancePath + '/prints/compared-with',
              parentData: data27,
              parentDataProperty: 'compared-with',
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
            errors = vErrors.length;
          }
        }
        if (data27['no-more-than'] !== undefined) {
          if (
            !validate27(data27['no-more-than'], {
              instancePath: instancePath + '/prints/no-more-than',
              parentData: data27,
              parentDataProperty: 'no-more-than',
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
        if (data27['at-least'] !== undefined) {
          if (
            !validate27(data27['at-least'], {
              instancePath: instancePath + '/prints/at-least',
              parentData: data27,
              parentDataProperty: 'at-least',
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/prints',
          schemaPath: '#/properties/prints/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema15.properties.prints.type,
          parentSchema: schema15.properties.prints,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.replace !== undefined) {
      let data31 = data.replace;
      if (typeof data31 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/replace',
          schemaPath: '#/properties/replace/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.replace.type,
          parentSchema: schema15.properties.replace,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.with !== undefined) {
      if (
        !validate24(data.with, {
          instancePath: instancePath + '/with',
          parentData: data,
          parentDataProperty: 'with',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
        errors = vErrors.length;
      }
    }
    if (data.require !== undefined) {
      let data33 = data.require;
      if (!(data33 === 'time-wait' || data33 === 'not-root')) {
        const err13 = {
          instancePath: instancePath + '/require',
          schemaPath: '#/properties/require/enum',
          keyword: 'enum',
          params: { allowedValues: schema15.properties.require.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema15.properties.require.enum,
          parentSchema: schema15.properties.require,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.repeat !== undefined) {
      let data34 = data.repeat;
      if (!(typeof data34 == 'number' && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
        const err14 = {
          instancePath: instancePath + '/repeat',
          schemaPath: '#/properties/repeat/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema15.properties.repeat.type,
          parentSchema: schema15.properties.repeat,
          data: data34,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data34 == 'number' && isFinite(data34)) {
        if (data34 > 10000 || isNaN(data34)) {
          const err15 = {
            instancePath: instancePath + '/repeat',
            schemaPath: '#/properties/repeat/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 10000 },
            message: 'must be <= 10000',
            schema: 10000,
            parentSchema: schema15.properties.repeat,
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data34 < 1 || isNaN(data34)) {
          const err16 = {
            instancePath: instancePath + '/repeat',
            schemaPath: '#/properties/repeat/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema15.properties.repeat,
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.steps !== undefined) {
      let data35 = data.steps;
      if (Array.isArray(data35)) {
        if (data35.length < 1) {
          const err17 = {
            instancePath: instancePath + '/steps',
            schemaPath: '#/properties/steps/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema15.properties.steps,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len1 = data35.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !wrapper1.validate(data35[i1], {
              instancePath: instancePath + '/steps/' + i1,
              parentData: data35,
              parentDataProperty: i1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? wrapper1.validate.errors : vErrors.concat(wrapper1.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.steps.type,
          parentSchema: schema15.properties.steps,
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.pause !== undefined) {
      if (
        !validate70(data.pause, {
          instancePath: instancePath + '/pause',
          parentData: data,
          parentDataProperty: 'pause',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data.read !== undefined) {
      if (
        !validate43(data.read, {
          instancePath: instancePath + '/read',
          parentData: data,
          parentDataProperty: 'read',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.size !== undefined) {
      if (
        !validate27(data.size, {
          instancePath: instancePath + '/size',
          parentData: data,
          parentDataProperty: 'size',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data['until-read'] !== undefined) {
      if (
        !validate43(data['until-read'], {
          instancePath: instancePath + '/until-read',
          parentData: data,
          parentDataProperty: 'until-read',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.closes !== undefined) {
      if (
        !validate43(data.closes, {
          instancePath: instancePath + '/closes',
          parentData: data,
          parentDataProperty: 'closes',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.between !== undefined) {
      let data42 = data.between;
      if (Array.isArray(data42)) {
        if (data42.length > 2) {
          const err19 = {
            instancePath: instancePath + '/between',
            schemaPath: '#/properties/between/maxItems',
            keyword: 'maxItems',
            params: { limit: 2 },
            message: 'must NOT have more than 2 items',
            schema: 2,
            parentSchema: schema15.properties.between,
            data: data42,
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data42.length < 2) {
          const err20 = {
            instancePath: instancePath + '/between',
            schemaPath: '#/properties/between/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
            message: 'must NOT have fewer than 2 items',
            schema: 2,
            parentSchema: schema15.properties.between,
            data: data42,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        const len2 = data42.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !validate70(data42[i2], {
              instancePath: instancePath + '/between/' + i2,
              parentData: data42,
              parentDataProperty: i2,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/between',
          schemaPath: '#/properties/between/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.between.type,
          parentSchema: schema15.properties.between,
          data: data42,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.within !== undefined) {
      if (
        !validate70(data.within, {
          instancePath: instancePath + '/within',
          parentData: data,
          parentDataProperty: 'within',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
        errors = vErrors.length;
      }
    }
    if (data.alone !== undefined) {
      let data45 = data.alone;
      if (true !== data45) {
        const err22 = {
          instancePath: instancePath + '/alone',
          schemaPath: '#/properties/alone/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema15.properties.alone,
          data: data45,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.optional !== undefined) {
      let data46 = data.optional;
      if (true !== data46) {
        const err23 = {
          instancePath: instancePath + '/optional',
          schemaPath: '#/properties/optional/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema15.properties.optional,
          data: data46,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.pour !== undefined) {
      if (
        !validate25(data.pour, {
          instancePath: instancePath + '/pour',
          parentData: data,
          parentDataProperty: 'pour',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
        errors = vErrors.length;
      }
    }
    if (data['up-to'] !== undefined) {
      if (
        !validate27(data['up-to'], {
          instancePath: instancePath + '/up-to',
          parentData: data,
          parentDataProperty: 'up-to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
        errors = vErrors.length;
      }
    }
    if (data.mark !== undefined) {
      if (
        !validate43(data.mark, {
          instancePath: instancePath + '/mark',
          parentData: data,
          parentDataProperty: 'mark',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.uses !== undefined) {
      if (
        !validate106(data.uses, {
          instancePath: instancePath + '/uses',
          parentData: data,
          parentDataProperty: 'uses',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
        errors = vErrors.length;
      }
    }
    if (data.signal !== undefined) {
      let data51 = data.signal;
      if (!(data51 === 'SIGTERM' || data51 === 'SIGINT' || data51 === 'SIGHUP')) {
        const err24 = {
          instancePath: instancePath + '/signal',
          schemaPath: '#/properties/signal/enum',
          keyword: 'enum',
          params: { allowedValues: schema15.properties.signal.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema15.properties.signal.enum,
          parentSchema: schema15.properties.signal,
          data: data51,
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.whom !== undefined) {
      let data52 = data.whom;
      if (!(data52 === 'group' || data52 === 'parent')) {
        const err25 = {
          instancePath: instancePath + '/whom',
          schemaPath: '#/properties/whom/enum',
          keyword: 'enum',
          params: { allowedValues: schema15.properties.whom.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema15.properties.whom.enum,
          parentSchema: schema15.properties.whom,
          data: data52,
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data['until-refusing'] !== undefined) {
      if (
        !validate43(data['until-refusing'], {
          instancePath: instancePath + '/until-refusing',
          parentData: data,
          parentDataProperty: 'until-refusing',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
        errors = vErrors.length;
      }
    }
    if (data.for !== undefined) {
      let data54 = data.for;
      if (typeof data54 === 'string') {
        if (!pattern7.test(data54)) {
          const err26 = {
            instancePath: instancePath + '/for',
            schemaPath: '#/properties/for/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z][a-z0-9-]*$' },
            message: 'must match pattern "' + '^[a-z][a-z0-9-]*$' + '"',
            schema: '^[a-z][a-z0-9-]*$',
            parentSchema: schema15.properties.for,
            data: data54,
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = {
          instancePath: instancePath + '/for',
          schemaPath: '#/properties/for/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.for.type,
          parentSchema: schema15.properties.for,
          data: data54,
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.numbers !== undefined) {
      let data55 = data.numbers;
      if (Array.isArray(data55)) {
        if (data55.length > 2) {
          const err28 = {
            instancePath: instancePath + '/numbers',
            schemaPath: '#/properties/numbers/maxItems',
            keyword: 'maxItems',
            params: { limit: 2 },
            message: 'must NOT have more than 2 items',
            schema: 2,
            parentSchema: schema15.properties.numbers,
            data: data55,
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data55.length < 2) {
          const err29 = {
            instancePath: instancePath + '/numbers',
            schemaPath: '#/properties/numbers/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
            message: 'must NOT have fewer than 2 items',
            schema: 2,
            parentSchema: schema15.properties.numbers,
            data: data55,
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        const len3 = data55.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data56 = data55[i3];
          if (!(typeof data56 == 'number' && !(data56 % 1) && !isNaN(data56) && isFinite(data56))) {
            const err30 = {
              instancePath: instancePath + '/numbers/' + i3,
              schemaPath: '#/properties/numbers/items/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema15.properties.numbers.items.type,
              parentSchema: schema15.properties.numbers.items,
              data: data56,
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (typeof data56 == 'number' && isFinite(data56)) {
            if (data56 > 100000 || isNaN(data56)) {
              const err31 = {
                instancePath: instancePath + '/numbers/' + i3,
                schemaPath: '#/properties/numbers/items/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 100000 },
                message: 'must be <= 100000',
                schema: 100000,
                parentSchema: schema15.properties.numbers.items,
                data: data56,
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data56 < 0 || isNaN(data56)) {
              const err32 = {
                instancePath: instancePath + '/numbers/' + i3,
                schemaPath: '#/properties/numbers/items/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema15.properties.numbers.items,
                data: data56,
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
      } else {
        const err33 = {
          instancePath: instancePath + '/numbers',
          schemaPath: '#/properties/numbers/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.numbers.type,
          parentSchema: schema15.properties.numbers,
          data: data55,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema15.type,
      parentSchema: schema15,
      data,
    };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate42.errors = vErrors;
  return errors === 0;
}
function validate37(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'title' },
        message: "must have required property '" + 'title' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.group === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'group' },
        message: "must have required property '" + 'group' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.level === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'level' },
        message: "must have required property '" + 'level' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data['rests-on'] === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rests-on' },
        message: "must have required property '" + 'rests-on' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.hint === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'hint' },
        message: "must have required property '" + 'hint' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.steps === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'steps' },
        message: "must have required property '" + 'steps' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema13.properties, key0)) {
        const err7 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema13,
          data,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      if (
        !validate22(data.id, {
          instancePath: instancePath + '/id',
          parentData: data,
          parentDataProperty: 'id',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.title !== undefined) {
      let data1 = data.title;
      if (typeof data1 === 'string') {
        if (func3(data1) < 1) {
          const err8 = {
            instancePath: instancePath + '/title',
            schemaPath: '#/properties/title/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13.properties.title,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/title',
          schemaPath: '#/properties/title/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.title.type,
          parentSchema: schema13.properties.title,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.group !== undefined) {
      let data2 = data.group;
      if (typeof data2 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/group',
          schemaPath: '#/properties/group/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.group.type,
          parentSchema: schema13.properties.group,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.level !== undefined) {
      let data3 = data.level;
      if (!(
        data3 === 'MUST' ||
        data3 === 'SHOULD' ||
        data3 === 'COURSE' ||
        data3 === 'RULE' ||
        data3 === 'INFO' ||
        data3 === 'METRIC'
      )) {
        const err11 = {
          instancePath: instancePath + '/level',
          schemaPath: '#/properties/level/enum',
          keyword: 'enum',
          params: { allowedValues: schema13.properties.level.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema13.properties.level.enum,
          parentSchema: schema13.properties.level,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data['rests-on'] !== undefined) {
      let data4 = data['rests-on'];
      if (typeof data4 === 'string') {
        if (func3(data4) < 1) {
          const err12 = {
            instancePath: instancePath + '/rests-on',
            schemaPath: '#/properties/rests-on/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13.properties['rests-on'],
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/rests-on',
          schemaPath: '#/properties/rests-on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties['rests-on'].type,
          parentSchema: schema13.properties['rests-on'],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.because !== undefined) {
      let data5 = data.because;
      if (typeof data5 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/because',
          schemaPath: '#/properties/because/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.because.type,
          parentSchema: schema13.properties.because,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.hint !== undefined) {
      let data6 = data.hint;
      if (typeof data6 === 'string') {
        if (func3(data6) < 1) {
          const err15 = {
            instancePath: instancePath + '/hint',
            schemaPath: '#/properties/hint/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13.properties.hint,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/hint',
          schemaPath: '#/properties/hint/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.hint.type,
          parentSchema: schema13.properties.hint,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.needs !== undefined) {
      let data7 = data.needs;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate22(data7[i0], {
              instancePath: instancePath + '/needs/' + i0,
              parentData: data7,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/needs',
          schemaPath: '#/properties/needs/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema13.properties.needs.type,
          parentSchema: schema13.properties.needs,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.server !== undefined) {
      let data9 = data.server;
      const _errs18 = errors;
      let valid3 = false;
      let passing0 = null;
      const _errs19 = errors;
      if (!(data9 === 'shared' || data9 === 'fresh' || data9 === 'none')) {
        const err18 = {
          instancePath: instancePath + '/server',
          schemaPath: '#/properties/server/oneOf/0/enum',
          keyword: 'enum',
          params: { allowedValues: schema13.properties.server.oneOf[0].enum },
          message: 'must be equal to one of the allowed values',
          schema: schema13.properties.server.oneOf[0].enum,
          parentSchema: schema13.properties.server.oneOf[0],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      if (_valid0) {
        valid3 = true;
        passing0 = 0;
      }
      const _errs20 = errors;
      if (
        !validate40(data9, {
          instancePath: instancePath + '/server',
          parentData: data,
          parentDataProperty: 'server',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs20 === errors;
      if (_valid0 && valid3) {
        valid3 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid3 = true;
          passing0 = 1;
        }
      }
      if (!valid3) {
        const err19 = {
          instancePath: instancePath + '/server',
          schemaPath: '#/properties/server/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema13.properties.server.oneOf,
          parentSchema: schema13.properties.server,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.canary !== undefined) {
      let data10 = data.canary;
      if (typeof data10 !== 'boolean') {
        const err20 = {
          instancePath: instancePath + '/canary',
          schemaPath: '#/properties/canary/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties.canary.type,
          parentSchema: schema13.properties.canary,
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data['may-end-early'] !== undefined) {
      let data11 = data['may-end-early'];
      if (typeof data11 !== 'boolean') {
        const err21 = {
          instancePath: instancePath + '/may-end-early',
          schemaPath: '#/properties/may-end-early/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties['may-end-early'].type,
          parentSchema: schema13.properties['may-end-early'],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.credit !== undefined) {
      let data12 = data.credit;
      if (!(data12 === 'whole' || data12 === 'rows')) {
        const err22 = {
          instancePath: instancePath + '/credit',
          schemaPath: '#/properties/credit/enum',
          keyword: 'enum',
          params: { allowedValues: schema13.properties.credit.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema13.properties.credit.enum,
          parentSchema: schema13.properties.credit,
          data: data12,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.never !== undefined) {
      let data13 = data.never;
      if (typeof data13 !== 'string') {
        const err23 = {
          instancePath: instancePath + '/never',
          schemaPath: '#/properties/never/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.never.type,
          parentSchema: schema13.properties.never,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.each !== undefined) {
      let data14 = data.each;
      if (Array.isArray(data14)) {
        if (data14.length < 1) {
          const err24 = {
            instancePath: instancePath + '/each',
            schemaPath: '#/properties/each/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema13.properties.each,
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data15 = data14[i1];
          const _errs31 = errors;
          let valid6 = false;
          let passing1 = null;
          const _errs32 = errors;
          if (typeof data15 !== 'string') {
            const err25 = {
              instancePath: instancePath + '/each/' + i1,
              schemaPath: '#/properties/each/items/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema13.properties.each.items.oneOf[0].type,
              parentSchema: schema13.properties.each.items.oneOf[0],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          var _valid1 = _errs32 === errors;
          if (_valid1) {
            valid6 = true;
            passing1 = 0;
          }
          const _errs34 = errors;
          if (data15 && typeof data15 == 'object' && !Array.isArray(data15)) {
            if (Object.keys(data15).length < 1) {
              const err26 = {
                instancePath: instancePath + '/each/' + i1,
                schemaPath: '#/properties/each/items/oneOf/1/minProperties',
                keyword: 'minProperties',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 properties',
                schema: 1,
                parentSchema: schema13.properties.each.items.oneOf[1],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            for (const key1 in data15) {
              const _errs36 = errors;
              if (typeof key1 === 'string') {
                if (!pattern7.test(key1)) {
                  const err27 = {
                    instancePath: instancePath + '/each/' + i1,
                    schemaPath: '#/properties/each/items/oneOf/1/propertyNames/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[a-z][a-z0-9-]*$' },
                    message: 'must match pattern "' + '^[a-z][a-z0-9-]*$' + '"',
                    schema: '^[a-z][a-z0-9-]*$',
                    parentSchema: schema13.properties.each.items.oneOf[1].propertyNames,
                    data: key1,
                    propertyName: key1,
                  };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
              var valid7 = _errs36 === errors;
              if (!valid7) {
                const err28 = {
                  instancePath: instancePath + '/each/' + i1,
                  schemaPath: '#/properties/each/items/oneOf/1/propertyNames',
                  keyword: 'propertyNames',
                  params: { propertyName: key1 },
                  message: 'property name must be valid',
                  schema: schema13.properties.each.items.oneOf[1].propertyNames,
                  parentSchema: schema13.properties.each.items.oneOf[1],
                  data: data15,
                };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = {
              instancePath: instancePath + '/each/' + i1,
              schemaPath: '#/properties/each/items/oneOf/1/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema13.properties.each.items.oneOf[1].type,
              parentSchema: schema13.properties.each.items.oneOf[1],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          var _valid1 = _errs34 === errors;
          if (_valid1 && valid6) {
            valid6 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid6 = true;
              passing1 = 1;
            }
          }
          if (!valid6) {
            const err30 = {
              instancePath: instancePath + '/each/' + i1,
              schemaPath: '#/properties/each/items/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing1 },
              message: 'must match exactly one schema in oneOf',
              schema: schema13.properties.each.items.oneOf,
              parentSchema: schema13.properties.each.items,
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          } else {
            errors = _errs31;
            if (vErrors !== null) {
              if (_errs31) {
                vErrors.length = _errs31;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err31 = {
          instancePath: instancePath + '/each',
          schemaPath: '#/properties/each/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema13.properties.each.type,
          parentSchema: schema13.properties.each,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.steps !== undefined) {
      let data16 = data.steps;
      if (Array.isArray(data16)) {
        if (data16.length < 1) {
          const err32 = {
            instancePath: instancePath + '/steps',
            schemaPath: '#/properties/steps/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema13.properties.steps,
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !validate42(data16[i2], {
              instancePath: instancePath + '/steps/' + i2,
              parentData: data16,
              parentDataProperty: i2,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err33 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema13.properties.steps.type,
          parentSchema: schema13.properties.steps,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.background !== undefined) {
      let data18 = data.background;
      if (typeof data18 !== 'boolean') {
        const err34 = {
          instancePath: instancePath + '/background',
          schemaPath: '#/properties/background/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties.background.type,
          parentSchema: schema13.properties.background,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema13.type,
      parentSchema: schema13,
      data,
    };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate37.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  /*# sourceURL="https://wiregrade.invalid/checkpoint.schema.json" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.checkpoint === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'checkpoint' },
        message: "must have required property '" + 'checkpoint' + "'",
        schema: schema6.required,
        parentSchema: schema6,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'title' },
        message: "must have required property '" + 'title' + "'",
        schema: schema6.required,
        parentSchema: schema6,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.groups === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'groups' },
        message: "must have required property '" + 'groups' + "'",
        schema: schema6.required,
        parentSchema: schema6,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.files === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'files' },
        message: "must have required property '" + 'files' + "'",
        schema: schema6.required,
        parentSchema: schema6,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data.cases === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'cases' },
        message: "must have required property '" + 'cases' + "'",
        schema: schema6.required,
        parentSchema: schema6,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema6.properties, key0)) {
        const err5 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema6,
          data,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.checkpoint !== undefined) {
      if (
        !validate22(data.checkpoint, {
          instancePath: instancePath + '/checkpoint',
          parentData: data,
          parentDataProperty: 'checkpoint',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
        errors = vErrors.length;
      }
    }
    if (data.title !== undefined) {
      let data1 = data.title;
      if (typeof data1 === 'string') {
        if (func3(data1) < 1) {
          const err6 = {
            instancePath: instancePath + '/title',
            schemaPath: '#/properties/title/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema6.properties.title,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/title',
          schemaPath: '#/properties/title/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema6.properties.title.type,
          parentSchema: schema6.properties.title,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.about !== undefined) {
      let data2 = data.about;
      if (typeof data2 !== 'string') {
        const err8 = {
          instancePath: instancePath + '/about',
          schemaPath: '#/properties/about/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema6.properties.about.type,
          parentSchema: schema6.properties.about,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.rubric !== undefined) {
      let data3 = data.rubric;
      if (typeof data3 !== 'string') {
        const err9 = {
          instancePath: instancePath + '/rubric',
          schemaPath: '#/properties/rubric/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema6.properties.rubric.type,
          parentSchema: schema6.properties.rubric,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data['builds-on'] !== undefined) {
      let data4 = data['builds-on'];
      if (typeof data4 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/builds-on',
          schemaPath: '#/properties/builds-on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema6.properties['builds-on'].type,
          parentSchema: schema6.properties['builds-on'],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.environment !== undefined) {
      let data5 = data.environment;
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        for (const key1 in data5) {
          let data6 = data5[key1];
          if (typeof data6 !== 'string') {
            const err11 = {
              instancePath: instancePath + '/environment/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/environment/additionalProperties/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema6.properties.environment.additionalProperties.type,
              parentSchema: schema6.properties.environment.additionalProperties,
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/environment',
          schemaPath: '#/properties/environment/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema6.properties.environment.type,
          parentSchema: schema6.properties.environment,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.groups !== undefined) {
      let data7 = data.groups;
      if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
        if (Object.keys(data7).length < 1) {
          const err13 = {
            instancePath: instancePath + '/groups',
            schemaPath: '#/properties/groups/minProperties',
            keyword: 'minProperties',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 properties',
            schema: 1,
            parentSchema: schema6.properties.groups,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
        for (const key2 in data7) {
          const _errs18 = errors;
          if (typeof key2 === 'string') {
            if (!pattern0.test(key2)) {
              const err14 = {
                instancePath: instancePath + '/groups',
                schemaPath: '#/properties/groups/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[a-z0-9][a-z0-9.-]*$' },
                message: 'must match pattern "' + '^[a-z0-9][a-z0-9.-]*$' + '"',
                schema: '^[a-z0-9][a-z0-9.-]*$',
                parentSchema: schema6.properties.groups.propertyNames,
                data: key2,
                propertyName: key2,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          var valid2 = _errs18 === errors;
          if (!valid2) {
            const err15 = {
              instancePath: instancePath + '/groups',
              schemaPath: '#/properties/groups/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key2 },
              message: 'property name must be valid',
              schema: schema6.properties.groups.propertyNames,
              parentSchema: schema6.properties.groups,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        for (const key3 in data7) {
          let data8 = data7[key3];
          if (typeof data8 === 'string') {
            if (func3(data8) < 1) {
              const err16 = {
                instancePath: instancePath + '/groups/' + key3.replace(/~/g, '~0').replace(/\//g, '~1'),
                schemaPath: '#/properties/groups/additionalProperties/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 characters',
                schema: 1,
                parentSchema: schema6.properties.groups.additionalProperties,
                data: data8,
              };
              if (vErrors === null) {
                vErrors = [err16];
              } else {
                vErrors.push(err16);
              }
              errors++;
            }
          } else {
            const err17 = {
              instancePath: instancePath + '/groups/' + key3.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/groups/additionalProperties/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema6.properties.groups.additionalProperties.type,
              parentSchema: schema6.properties.groups.additionalProperties,
              data: data8,
            };
            if (vErrors === null) {
              vErrors = [err17];
            } else {
              vErrors.push(err17);
            }
            errors++;
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/groups',
          schemaPath: '#/properties/groups/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema6.properties.groups.type,
          parentSchema: schema6.properties.groups,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.files !== undefined) {
      let data9 = data.files;
      if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
        for (const key4 in data9) {
          if (
            !validate24(data9[key4], {
              instancePath: instancePath + '/files/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data9,
              parentDataProperty: key4,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err19 = {
          instancePath: instancePath + '/files',
          schemaPath: '#/properties/files/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema6.properties.files.type,
          parentSchema: schema6.properties.files,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      }
    }
    if (data.cases !== undefined) {
      let data11 = data.cases;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          const err20 = {
            instancePath: instancePath + '/cases',
            schemaPath: '#/properties/cases/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema6.properties.cases,
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        const len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate37(data11[i0], {
              instancePath: instancePath + '/cases/' + i0,
              parentData: data11,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/cases',
          schemaPath: '#/properties/cases/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema6.properties.cases.type,
          parentSchema: schema6.properties.cases,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
  } else {
    const err22 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema6.type,
      parentSchema: schema6,
      data,
    };
    if (vErrors === null) {
      vErrors = [err22];
    } else {
      vErrors.push(err22);
    }
    errors++;
  }
  validate21.errors = vErrors;
  return errors === 0;
}
export const rubric = validate121;
const schema28 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://wiregrade.invalid/rubric.schema.json',
  title: 'Rubric',
  description: 'What the cases of a checkpoint are worth: numbers only, no checks.',
  type: 'object',
  additionalProperties: false,
  required: ['rubric', 'checkpoint', 'points'],
  properties: {
    rubric: {
      type: 'string',
      pattern: '^[a-z0-9][a-z0-9.-]*$',
      errorMessage: "expected a name of small letters, digits, '-' and '.'",
      description: 'Its name.',
    },
    checkpoint: { type: 'string', description: 'The checkpoint it is for.' },
    points: {
      description: 'By group of the checkpoint: points by case. A case left out is worth nothing.',
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: 'object',
        additionalProperties: { type: 'number', minimum: 0, maximum: 1000 },
      },
    },
  },
};
function validate121(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  /*# sourceURL="https://wiregrade.invalid/rubric.schema.json" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.rubric === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rubric' },
        message: "must have required property '" + 'rubric' + "'",
        schema: schema28.required,
        parentSchema: schema28,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.checkpoint === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'checkpoint' },
        message: "must have required property '" + 'checkpoint' + "'",
        schema: schema28.required,
        parentSchema: schema28,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.points === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'points' },
        message: "must have required property '" + 'points' + "'",
        schema: schema28.required,
        parentSchema: schema28,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'rubric' || key0 === 'checkpoint' || key0 === 'points')) {
        const err3 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema28,
          data,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.rubric !== undefined) {
      let data0 = data.rubric;
      if (typeof data0 === 'string') {
        if (!pattern0.test(data0)) {
          const err4 = {
            instancePath: instancePath + '/rubric',
            schemaPath: '#/properties/rubric/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z0-9][a-z0-9.-]*$' },
            message: 'must match pattern "' + '^[a-z0-9][a-z0-9.-]*$' + '"',
            schema: '^[a-z0-9][a-z0-9.-]*$',
            parentSchema: schema28.properties.rubric,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/rubric',
          schemaPath: '#/properties/rubric/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema28.properties.rubric.type,
          parentSchema: schema28.properties.rubric,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.checkpoint !== undefined) {
      let data1 = data.checkpoint;
      if (typeof data1 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/checkpoint',
          schemaPath: '#/properties/checkpoint/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema28.properties.checkpoint.type,
          parentSchema: schema28.properties.checkpoint,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.points !== undefined) {
      let data2 = data.points;
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        if (Object.keys(data2).length < 1) {
          const err7 = {
            instancePath: instancePath + '/points',
            schemaPath: '#/properties/points/minProperties',
            keyword: 'minProperties',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 properties',
            schema: 1,
            parentSchema: schema28.properties.points,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
        for (const key1 in data2) {
          let data3 = data2[key1];
          if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
            for (const key2 in data3) {
              let data4 = data3[key2];
              if (typeof data4 == 'number' && isFinite(data4)) {
                if (data4 > 1000 || isNaN(data4)) {
                  const err8 = {
                    instancePath:
                      instancePath +
                      '/points/' +
                      key1.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/' +
                      key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                    schemaPath: '#/properties/points/additionalProperties/additionalProperties/maximum',
                    keyword: 'maximum',
                    params: { comparison: '<=', limit: 1000 },
                    message: 'must be <= 1000',
                    schema: 1000,
                    parentSchema: schema28.properties.points.additionalProperties.additionalProperties,
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
                if (data4 < 0 || isNaN(data4)) {
                  const err9 = {
                    instancePath:
                      instancePath +
                      '/points/' +
                      key1.replace(/~/g, '~0').replace(/\//g, '~1') +
                      '/' +
                      key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                    schemaPath: '#/properties/points/additionalProperties/additionalProperties/minimum',
                    keyword: 'minimum',
                    params: { comparison: '>=', limit: 0 },
                    message: 'must be >= 0',
                    schema: 0,
                    parentSchema: schema28.properties.points.additionalProperties.additionalProperties,
                    data: data4,
                  };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              } else {
                const err10 = {
                  instancePath:
                    instancePath +
                    '/points/' +
                    key1.replace(/~/g, '~0').replace(/\//g, '~1') +
                    '/' +
                    key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                  schemaPath: '#/properties/points/additionalProperties/additionalProperties/type',
                  keyword: 'type',
                  params: { type: 'number' },
                  message: 'must be number',
                  schema: schema28.properties.points.additionalProperties.additionalProperties.type,
                  parentSchema: schema28.properties.points.additionalProperties.additionalProperties,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              }
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/points/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/points/additionalProperties/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema28.properties.points.additionalProperties.type,
              parentSchema: schema28.properties.points.additionalProperties,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err11];
            } else {
              vErrors.push(err11);
            }
            errors++;
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/points',
          schemaPath: '#/properties/points/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema28.properties.points.type,
          parentSchema: schema28.properties.points,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema28.type,
      parentSchema: schema28,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate121.errors = vErrors;
  return errors === 0;
}
export const submission = validate122;
const schema29 = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://wiregrade.invalid/submission.schema.json',
  title: 'Submission',
  description: 'How to build and start a server, in any language.',
  type: 'object',
  additionalProperties: false,
  required: ['run'],
  properties: {
    run: {
      description:
        'The command as a list of arguments. {port} and {base} are filled in; no shell is involved.',
      type: 'array',
      minItems: 1,
      items: { type: 'string' },
    },
    build: {
      description: 'Run once before the first case.',
      type: 'object',
      additionalProperties: false,
      required: ['run'],
      properties: {
        run: { type: 'array', minItems: 1, items: { type: 'string' } },
        'limit-s': {
          type: 'number',
          exclusiveMinimum: 0,
          maximum: 3600,
          default: 120,
          description: 'Seconds it may take.',
        },
      },
    },
    env: {
      description: "Variables added to the server's environment.",
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
      additionalProperties: { type: 'string' },
    },
    cwd: { type: 'string', description: 'The folder to start in, relative to the submission.' },
  },
};
const pattern15 = new RegExp('^[A-Za-z_][A-Za-z0-9_]*$', 'u');
function validate122(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  /*# sourceURL="https://wiregrade.invalid/submission.schema.json" */ let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.run === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'run' },
        message: "must have required property '" + 'run' + "'",
        schema: schema29.required,
        parentSchema: schema29,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === 'run' || key0 === 'build' || key0 === 'env' || key0 === 'cwd')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema29,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.run !== undefined) {
      let data0 = data.run;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err2 = {
            instancePath: instancePath + '/run',
            schemaPath: '#/properties/run/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema29.properties.run,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 !== 'string') {
            const err3 = {
              instancePath: instancePath + '/run/' + i0,
              schemaPath: '#/properties/run/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema29.properties.run.items.type,
              parentSchema: schema29.properties.run.items,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/run',
          schemaPath: '#/properties/run/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema29.properties.run.type,
          parentSchema: schema29.properties.run,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.build !== undefined) {
      let data2 = data.build;
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        if (data2.run === undefined) {
          const err5 = {
            instancePath: instancePath + '/build',
            schemaPath: '#/properties/build/required',
            keyword: 'required',
            params: { missingProperty: 'run' },
            message: "must have required property '" + 'run' + "'",
            schema: schema29.properties.build.required,
            parentSchema: schema29.properties.build,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        for (const key1 in data2) {
          if (!(key1 === 'run' || key1 === 'limit-s')) {
            const err6 = {
              instancePath: instancePath + '/build',
              schemaPath: '#/properties/build/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema29.properties.build,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
        if (data2.run !== undefined) {
          let data3 = data2.run;
          if (Array.isArray(data3)) {
            if (data3.length < 1) {
              const err7 = {
                instancePath: instancePath + '/build/run',
                schemaPath: '#/properties/build/properties/run/minItems',
                keyword: 'minItems',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 items',
                schema: 1,
                parentSchema: schema29.properties.build.properties.run,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err7];
              } else {
                vErrors.push(err7);
              }
              errors++;
            }
            const len1 = data3.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data4 = data3[i1];
              if (typeof data4 !== 'string') {
                const err8 = {
                  instancePath: instancePath + '/build/run/' + i1,
                  schemaPath: '#/properties/build/properties/run/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                  message: 'must be string',
                  schema: schema29.properties.build.properties.run.items.type,
                  parentSchema: schema29.properties.build.properties.run.items,
                  data: data4,
                };
                if (vErrors === null) {
                  vErrors = [err8];
                } else {
                  vErrors.push(err8);
                }
                errors++;
              }
            }
          } else {
            const err9 = {
              instancePath: instancePath + '/build/run',
              schemaPath: '#/properties/build/properties/run/type',
              keyword: 'type',
              params: { type: 'array' },
              message: 'must be array',
              schema: schema29.properties.build.properties.run.type,
              parentSchema: schema29.properties.build.properties.run,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
        if (data2['limit-s'] !== undefined) {
          let data5 = data2['limit-s'];
          if (typeof data5 == 'number' && isFinite(data5)) {
            if (data5 > 3600 || isNaN(data5)) {
              const err10 = {
                instancePath: instancePath + '/build/limit-s',
                schemaPath: '#/properties/build/properties/limit-s/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 3600 },
                message: 'must be <= 3600',
                schema: 3600,
                parentSchema: schema29.properties.build.properties['limit-s'],
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err10];
              } else {
                vErrors.push(err10);
              }
              errors++;
            }
            if (data5 <= 0 || isNaN(data5)) {
              const err11 = {
                instancePath: instancePath + '/build/limit-s',
                schemaPath: '#/properties/build/properties/limit-s/exclusiveMinimum',
                keyword: 'exclusiveMinimum',
                params: { comparison: '>', limit: 0 },
                message: 'must be > 0',
                schema: 0,
                parentSchema: schema29.properties.build.properties['limit-s'],
                data: data5,
              };
              if (vErrors === null) {
                vErrors = [err11];
              } else {
                vErrors.push(err11);
              }
              errors++;
            }
          } else {
            const err12 = {
              instancePath: instancePath + '/build/limit-s',
              schemaPath: '#/properties/build/properties/limit-s/type',
              keyword: 'type',
              params: { type: 'number' },
              message: 'must be number',
              schema: schema29.properties.build.properties['limit-s'].type,
              parentSchema: schema29.properties.build.properties['limit-s'],
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err12];
            } else {
              vErrors.push(err12);
            }
            errors++;
          }
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/build',
          schemaPath: '#/properties/build/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema29.properties.build.type,
          parentSchema: schema29.properties.build,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.env !== undefined) {
      let data6 = data.env;
      if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
        for (const key2 in data6) {
          const _errs17 = errors;
          if (typeof key2 === 'string') {
            if (!pattern15.test(key2)) {
              const err14 = {
                instancePath: instancePath + '/env',
                schemaPath: '#/properties/env/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
                message: 'must match pattern "' + '^[A-Za-z_][A-Za-z0-9_]*$' + '"',
                schema: '^[A-Za-z_][A-Za-z0-9_]*$',
                parentSchema: schema29.properties.env.propertyNames,
                data: key2,
                propertyName: key2,
              };
              if (vErrors === null) {
                vErrors = [err14];
              } else {
                vErrors.push(err14);
              }
              errors++;
            }
          }
          var valid6 = _errs17 === errors;
          if (!valid6) {
            const err15 = {
              instancePath: instancePath + '/env',
              schemaPath: '#/properties/env/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key2 },
              message: 'property name must be valid',
              schema: schema29.properties.env.propertyNames,
              parentSchema: schema29.properties.env,
              data: data6,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
        for (const key3 in data6) {
          let data7 = data6[key3];
          if (typeof data7 !== 'string') {
            const err16 = {
              instancePath: instancePath + '/env/' + key3.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/env/additionalProperties/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema29.properties.env.additionalProperties.type,
              parentSchema: schema29.properties.env.additionalProperties,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err16];
            } else {
              vErrors.push(err16);
            }
            errors++;
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/env',
          schemaPath: '#/properties/env/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema29.properties.env.type,
          parentSchema: schema29.properties.env,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.cwd !== undefined) {
      let data8 = data.cwd;
      if (typeof data8 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/cwd',
          schemaPath: '#/properties/cwd/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema29.properties.cwd.type,
          parentSchema: schema29.properties.cwd,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema29.type,
      parentSchema: schema29,
      data,
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate122.errors = vErrors;
  return errors === 0;
}
export const filledCase = validate223;
function validate124(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern0.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^[a-z0-9][a-z0-9.-]*$' },
        message: 'must match pattern "' + '^[a-z0-9][a-z0-9.-]*$' + '"',
        schema: '^[a-z0-9][a-z0-9.-]*$',
        parentSchema: schema7,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema7.type,
      parentSchema: schema7,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate124.errors = vErrors;
  return errors === 0;
}
function validate142(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'arguments' ||
        key0 === 'base' ||
        key0 === 'output' ||
        key0 === 'port' ||
        key0 === 'ready' ||
        key0 === 'descriptors'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema14,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.arguments !== undefined) {
      let data0 = data.arguments;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 !== 'string') {
            const err1 = {
              instancePath: instancePath + '/arguments/' + i0,
              schemaPath: '#/properties/arguments/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema14.properties.arguments.items.type,
              parentSchema: schema14.properties.arguments.items,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err1];
            } else {
              vErrors.push(err1);
            }
            errors++;
          }
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/arguments',
          schemaPath: '#/properties/arguments/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema14.properties.arguments.type,
          parentSchema: schema14.properties.arguments,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.base !== undefined) {
      let data2 = data.base;
      if (!(data2 === 'absolute' || data2 === 'relative' || data2 === 'trailing-slash')) {
        const err3 = {
          instancePath: instancePath + '/base',
          schemaPath: '#/properties/base/enum',
          keyword: 'enum',
          params: { allowedValues: schema14.properties.base.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema14.properties.base.enum,
          parentSchema: schema14.properties.base,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.output !== undefined) {
      let data3 = data.output;
      if (!(data3 === 'terminal' || data3 === 'pipes')) {
        const err4 = {
          instancePath: instancePath + '/output',
          schemaPath: '#/properties/output/enum',
          keyword: 'enum',
          params: { allowedValues: schema14.properties.output.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema14.properties.output.enum,
          parentSchema: schema14.properties.output,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.port !== undefined) {
      let data4 = data.port;
      if (!(data4 === 'new' || data4 === 'same')) {
        const err5 = {
          instancePath: instancePath + '/port',
          schemaPath: '#/properties/port/enum',
          keyword: 'enum',
          params: { allowedValues: schema14.properties.port.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema14.properties.port.enum,
          parentSchema: schema14.properties.port,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.ready !== undefined) {
      let data5 = data.ready;
      if (typeof data5 !== 'boolean') {
        const err6 = {
          instancePath: instancePath + '/ready',
          schemaPath: '#/properties/ready/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema14.properties.ready.type,
          parentSchema: schema14.properties.ready,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.descriptors !== undefined) {
      let data6 = data.descriptors;
      if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        const err7 = {
          instancePath: instancePath + '/descriptors',
          schemaPath: '#/properties/descriptors/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema14.properties.descriptors.type,
          parentSchema: schema14.properties.descriptors,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data6 == 'number' && isFinite(data6)) {
        if (data6 > 65536 || isNaN(data6)) {
          const err8 = {
            instancePath: instancePath + '/descriptors',
            schemaPath: '#/properties/descriptors/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 65536 },
            message: 'must be <= 65536',
            schema: 65536,
            parentSchema: schema14.properties.descriptors,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data6 < 16 || isNaN(data6)) {
          const err9 = {
            instancePath: instancePath + '/descriptors',
            schemaPath: '#/properties/descriptors/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 16 },
            message: 'must be >= 16',
            schema: 16,
            parentSchema: schema14.properties.descriptors,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema14.type,
      parentSchema: schema14,
      data,
    };
    if (vErrors === null) {
      vErrors = [err10];
    } else {
      vErrors.push(err10);
    }
    errors++;
  }
  validate142.errors = vErrors;
  return errors === 0;
}
function validate145(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern8.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$' },
        message: 'must match pattern "' + '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$' + '"',
        schema: '^[a-z][a-z0-9-]*(\\{[a-z][a-z0-9-]*\\})?$',
        parentSchema: schema16,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema16.type,
      parentSchema: schema16,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate145.errors = vErrors;
  return errors === 0;
}
const schema36 = { not: {} };
function validate130(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const err0 = {
    instancePath,
    schemaPath: '#/not',
    keyword: 'not',
    params: {},
    message: 'must NOT be valid',
    schema: schema36.not,
    parentSchema: schema36,
    data,
  };
  if (vErrors === null) {
    vErrors = [err0];
  } else {
    vErrors.push(err0);
  }
  errors++;
  validate130.errors = vErrors;
  return errors === 0;
}
function validate129(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema11.oneOf[0].type,
      parentSchema: schema11.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/0/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 0 },
        message: 'must be >= 0',
        schema: 0,
        parentSchema: schema11.oneOf[0],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (typeof data === 'string') {
    if (!pattern3.test(data)) {
      const err2 = {
        instancePath,
        schemaPath: '#/oneOf/1/pattern',
        keyword: 'pattern',
        params: { pattern: '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$' },
        message: 'must match pattern "' + '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$' + '"',
        schema: '^[0-9]+(\\.[0-9]+)? ?(B|KiB|MiB|GiB)$',
        parentSchema: schema11.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema11.oneOf[1].type,
      parentSchema: schema11.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs5 = errors;
    if (!validate130(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema11.oneOf,
      parentSchema: schema11,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate129.errors = vErrors;
  return errors === 0;
}
function validate128(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'hex' ||
        key0 === 'repeat' ||
        key0 === 'times' ||
        key0 === 'random' ||
        key0 === 'every-octet' ||
        key0 === 'mutate' ||
        key0 === 'as'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema10,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.hex !== undefined) {
      let data0 = data.hex;
      if (typeof data0 === 'string') {
        if (!pattern2.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/hex',
            schemaPath: '#/properties/hex/pattern',
            keyword: 'pattern',
            params: { pattern: '^([0-9A-Fa-f]{2} ?)*$' },
            message: 'must match pattern "' + '^([0-9A-Fa-f]{2} ?)*$' + '"',
            schema: '^([0-9A-Fa-f]{2} ?)*$',
            parentSchema: schema10.properties.hex,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/hex',
          schemaPath: '#/properties/hex/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.hex.type,
          parentSchema: schema10.properties.hex,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.repeat !== undefined) {
      let data1 = data.repeat;
      if (typeof data1 === 'string') {
        if (func3(data1) < 1) {
          const err3 = {
            instancePath: instancePath + '/repeat',
            schemaPath: '#/properties/repeat/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema10.properties.repeat,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/repeat',
          schemaPath: '#/properties/repeat/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.repeat.type,
          parentSchema: schema10.properties.repeat,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.times !== undefined) {
      let data2 = data.times;
      if (!(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        const err5 = {
          instancePath: instancePath + '/times',
          schemaPath: '#/properties/times/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema10.properties.times.type,
          parentSchema: schema10.properties.times,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
      if (typeof data2 == 'number' && isFinite(data2)) {
        if (data2 > 16777216 || isNaN(data2)) {
          const err6 = {
            instancePath: instancePath + '/times',
            schemaPath: '#/properties/times/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 16777216 },
            message: 'must be <= 16777216',
            schema: 16777216,
            parentSchema: schema10.properties.times,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          const err7 = {
            instancePath: instancePath + '/times',
            schemaPath: '#/properties/times/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema10.properties.times,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.random !== undefined) {
      if (
        !validate129(data.random, {
          instancePath: instancePath + '/random',
          parentData: data,
          parentDataProperty: 'random',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data['every-octet'] !== undefined) {
      let data4 = data['every-octet'];
      if (true !== data4) {
        const err8 = {
          instancePath: instancePath + '/every-octet',
          schemaPath: '#/properties/every-octet/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema10.properties['every-octet'],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.mutate !== undefined) {
      let data5 = data.mutate;
      if (typeof data5 === 'string') {
        if (func3(data5) < 1) {
          const err9 = {
            instancePath: instancePath + '/mutate',
            schemaPath: '#/properties/mutate/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema10.properties.mutate,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/mutate',
          schemaPath: '#/properties/mutate/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.mutate.type,
          parentSchema: schema10.properties.mutate,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.as !== undefined) {
      let data6 = data.as;
      if (typeof data6 === 'string') {
        if (func3(data6) < 1) {
          const err11 = {
            instancePath: instancePath + '/as',
            schemaPath: '#/properties/as/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema10.properties.as,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err11];
          } else {
            vErrors.push(err11);
          }
          errors++;
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/as',
          schemaPath: '#/properties/as/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema10.properties.as.type,
          parentSchema: schema10.properties.as,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
  } else {
    const err13 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema10.type,
      parentSchema: schema10,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  }
  validate128.errors = vErrors;
  return errors === 0;
}
function validate127(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data !== 'string') {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema9.oneOf[0].type,
      parentSchema: schema9.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData })) {
    vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs4 = errors;
    if (Array.isArray(data)) {
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        let data0 = data[i0];
        const _errs7 = errors;
        let valid3 = false;
        let passing1 = null;
        const _errs8 = errors;
        if (typeof data0 !== 'string') {
          const err1 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/oneOf/2/items/oneOf/0/type',
            keyword: 'type',
            params: { type: 'string' },
            message: 'must be string',
            schema: schema9.oneOf[2].items.oneOf[0].type,
            parentSchema: schema9.oneOf[2].items.oneOf[0],
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        var _valid1 = _errs8 === errors;
        if (_valid1) {
          valid3 = true;
          passing1 = 0;
        }
        const _errs10 = errors;
        if (
          !validate128(data0, {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
          errors = vErrors.length;
        }
        var _valid1 = _errs10 === errors;
        if (_valid1 && valid3) {
          valid3 = false;
          passing1 = [passing1, 1];
        } else {
          if (_valid1) {
            valid3 = true;
            passing1 = 1;
          }
        }
        if (!valid3) {
          const err2 = {
            instancePath: instancePath + '/' + i0,
            schemaPath: '#/oneOf/2/items/oneOf',
            keyword: 'oneOf',
            params: { passingSchemas: passing1 },
            message: 'must match exactly one schema in oneOf',
            schema: schema9.oneOf[2].items.oneOf,
            parentSchema: schema9.oneOf[2].items,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        } else {
          errors = _errs7;
          if (vErrors !== null) {
            if (_errs7) {
              vErrors.length = _errs7;
            } else {
              vErrors = null;
            }
          }
        }
      }
    } else {
      const err3 = {
        instancePath,
        schemaPath: '#/oneOf/2/type',
        keyword: 'type',
        params: { type: 'array' },
        message: 'must be array',
        schema: schema9.oneOf[2].type,
        parentSchema: schema9.oneOf[2],
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    var _valid0 = _errs4 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema9.oneOf,
      parentSchema: schema9,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate127.errors = vErrors;
  return errors === 0;
}
function validate150(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (
        !validate127(data[key0], {
          instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
          parentData: data,
          parentDataProperty: key0,
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema18.type,
      parentSchema: schema18,
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  validate150.errors = vErrors;
  return errors === 0;
}
function validate149(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.method === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'method' },
        message: "must have required property '" + 'method' + "'",
        schema: schema17.required,
        parentSchema: schema17,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.target === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'target' },
        message: "must have required property '" + 'target' + "'",
        schema: schema17.required,
        parentSchema: schema17,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'method' ||
        key0 === 'target' ||
        key0 === 'version' ||
        key0 === 'fields' ||
        key0 === 'close' ||
        key0 === 'body' ||
        key0 === 'pad-to'
      )) {
        const err2 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema17,
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.method !== undefined) {
      let data0 = data.method;
      if (typeof data0 === 'string') {
        if (func3(data0) < 1) {
          const err3 = {
            instancePath: instancePath + '/method',
            schemaPath: '#/properties/method/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema17.properties.method,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/method',
          schemaPath: '#/properties/method/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema17.properties.method.type,
          parentSchema: schema17.properties.method,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.target !== undefined) {
      let data1 = data.target;
      if (typeof data1 !== 'string') {
        const err5 = {
          instancePath: instancePath + '/target',
          schemaPath: '#/properties/target/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema17.properties.target.type,
          parentSchema: schema17.properties.target,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.version !== undefined) {
      let data2 = data.version;
      if (typeof data2 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema17.properties.version.type,
          parentSchema: schema17.properties.version,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.fields !== undefined) {
      if (
        !validate150(data.fields, {
          instancePath: instancePath + '/fields',
          parentData: data,
          parentDataProperty: 'fields',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
        errors = vErrors.length;
      }
    }
    if (data.close !== undefined) {
      let data4 = data.close;
      if (typeof data4 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/close',
          schemaPath: '#/properties/close/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema17.properties.close.type,
          parentSchema: schema17.properties.close,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.body !== undefined) {
      if (
        !validate127(data.body, {
          instancePath: instancePath + '/body',
          parentData: data,
          parentDataProperty: 'body',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
        errors = vErrors.length;
      }
    }
    if (data['pad-to'] !== undefined) {
      if (
        !validate129(data['pad-to'], {
          instancePath: instancePath + '/pad-to',
          parentData: data,
          parentDataProperty: 'pad-to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema17.type,
      parentSchema: schema17,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate149.errors = vErrors;
  return errors === 0;
}
function validate161(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if ('every-octet' !== data) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/const',
      keyword: 'const',
      params: { allowedValue: 'every-octet' },
      message: 'must be equal to constant',
      schema: 'every-octet',
      parentSchema: schema19.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (Array.isArray(data)) {
    if (data.length < 1) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/1/minItems',
        keyword: 'minItems',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 items',
        schema: 1,
        parentSchema: schema19.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (!(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        const err2 = {
          instancePath: instancePath + '/' + i0,
          schemaPath: '#/oneOf/1/items/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema19.oneOf[1].items.type,
          parentSchema: schema19.oneOf[1].items,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'array' },
      message: 'must be array',
      schema: schema19.oneOf[1].type,
      parentSchema: schema19.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs6 = errors;
    if (!validate130(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs6 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema19.oneOf,
      parentSchema: schema19,
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate161.errors = vErrors;
  return errors === 0;
}
function validate166(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema21.oneOf[0].type,
      parentSchema: schema21.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data > 599 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/0/maximum',
        keyword: 'maximum',
        params: { comparison: '<=', limit: 599 },
        message: 'must be <= 599',
        schema: 599,
        parentSchema: schema21.oneOf[0],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data < 100 || isNaN(data)) {
      const err2 = {
        instancePath,
        schemaPath: '#/oneOf/0/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 100 },
        message: 'must be >= 100',
        schema: 100,
        parentSchema: schema21.oneOf[0],
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (typeof data === 'string') {
    if (!pattern9.test(data)) {
      const err3 = {
        instancePath,
        schemaPath: '#/oneOf/1/pattern',
        keyword: 'pattern',
        params: { pattern: '^[1-5]xx$' },
        message: 'must match pattern "' + '^[1-5]xx$' + '"',
        schema: '^[1-5]xx$',
        parentSchema: schema21.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
  } else {
    const err4 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema21.oneOf[1].type,
      parentSchema: schema21.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err4];
    } else {
      vErrors.push(err4);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs5 = errors;
    if (!validate130(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs5 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err5 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema21.oneOf,
      parentSchema: schema21,
      data,
    };
    if (vErrors === null) {
      vErrors = [err5];
    } else {
      vErrors.push(err5);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate166.errors = vErrors;
  return errors === 0;
}
function validate172(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data === 'string') {
    if (!pattern10.test(data)) {
      const err0 = {
        instancePath,
        schemaPath: '#/pattern',
        keyword: 'pattern',
        params: { pattern: '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$' },
        message: 'must match pattern "' + '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$' + '"',
        schema: '^[0-9]+(\\.[0-9]+)? ?(ms|s|min|h)$',
        parentSchema: schema23,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  } else {
    const err1 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema23.type,
      parentSchema: schema23,
      data,
    };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validate172.errors = vErrors;
  return errors === 0;
}
function validate170(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data !== 'string') {
    const err0 = {
      instancePath,
      schemaPath: '#/oneOf/0/type',
      keyword: 'type',
      params: { type: 'string' },
      message: 'must be string',
      schema: schema22.oneOf[0].type,
      parentSchema: schema22.oneOf[0],
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err1 = {
        instancePath,
        schemaPath: '#/oneOf/1/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema22.oneOf[1],
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'present' ||
        key0 === 'one-of' ||
        key0 === 'or-absent' ||
        key0 === 'matches' ||
        key0 === 'date' ||
        key0 === 'later-than-date' ||
        key0 === 'give-or-take' ||
        key0 === 'same-as'
      )) {
        const err2 = {
          instancePath,
          schemaPath: '#/oneOf/1/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema22.oneOf[1],
          data,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.present !== undefined) {
      let data0 = data.present;
      if (typeof data0 !== 'boolean') {
        const err3 = {
          instancePath: instancePath + '/present',
          schemaPath: '#/oneOf/1/properties/present/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema22.oneOf[1].properties.present.type,
          parentSchema: schema22.oneOf[1].properties.present,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data['one-of'] !== undefined) {
      let data1 = data['one-of'];
      const _errs9 = errors;
      let valid2 = false;
      let passing1 = null;
      const _errs10 = errors;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err4 = {
            instancePath: instancePath + '/one-of',
            schemaPath: '#/oneOf/1/properties/one-of/oneOf/0/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema22.oneOf[1].properties['one-of'].oneOf[0],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 !== 'string') {
            const err5 = {
              instancePath: instancePath + '/one-of/' + i0,
              schemaPath: '#/oneOf/1/properties/one-of/oneOf/0/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema22.oneOf[1].properties['one-of'].oneOf[0].items.type,
              parentSchema: schema22.oneOf[1].properties['one-of'].oneOf[0].items,
              data: data2,
            };
            if (vErrors === null) {
              vErrors = [err5];
            } else {
              vErrors.push(err5);
            }
            errors++;
          }
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/one-of',
          schemaPath: '#/oneOf/1/properties/one-of/oneOf/0/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema22.oneOf[1].properties['one-of'].oneOf[0].type,
          parentSchema: schema22.oneOf[1].properties['one-of'].oneOf[0],
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
      var _valid1 = _errs10 === errors;
      if (_valid1) {
        valid2 = true;
        passing1 = 0;
      }
      const _errs14 = errors;
      if (
        !validate130(data1, {
          instancePath: instancePath + '/one-of',
          parentData: data,
          parentDataProperty: 'one-of',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs14 === errors;
      if (_valid1 && valid2) {
        valid2 = false;
        passing1 = [passing1, 1];
      } else {
        if (_valid1) {
          valid2 = true;
          passing1 = 1;
        }
      }
      if (!valid2) {
        const err7 = {
          instancePath: instancePath + '/one-of',
          schemaPath: '#/oneOf/1/properties/one-of/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing1 },
          message: 'must match exactly one schema in oneOf',
          schema: schema22.oneOf[1].properties['one-of'].oneOf,
          parentSchema: schema22.oneOf[1].properties['one-of'],
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      } else {
        errors = _errs9;
        if (vErrors !== null) {
          if (_errs9) {
            vErrors.length = _errs9;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['or-absent'] !== undefined) {
      let data3 = data['or-absent'];
      if (typeof data3 !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/or-absent',
          schemaPath: '#/oneOf/1/properties/or-absent/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema22.oneOf[1].properties['or-absent'].type,
          parentSchema: schema22.oneOf[1].properties['or-absent'],
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.matches !== undefined) {
      let data4 = data.matches;
      if (!(typeof data4 === 'string')) {
        const err9 = {
          instancePath: instancePath + '/matches',
          schemaPath: '#/oneOf/1/properties/matches/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema22.oneOf[1].properties.matches.type,
          parentSchema: schema22.oneOf[1].properties.matches,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.date !== undefined) {
      let data5 = data.date;
      if ('now' !== data5) {
        const err10 = {
          instancePath: instancePath + '/date',
          schemaPath: '#/oneOf/1/properties/date/const',
          keyword: 'const',
          params: { allowedValue: 'now' },
          message: 'must be equal to constant',
          schema: 'now',
          parentSchema: schema22.oneOf[1].properties.date,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data['later-than-date'] !== undefined) {
      if (
        !validate172(data['later-than-date'], {
          instancePath: instancePath + '/later-than-date',
          parentData: data,
          parentDataProperty: 'later-than-date',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
        errors = vErrors.length;
      }
    }
    if (data['give-or-take'] !== undefined) {
      if (
        !validate172(data['give-or-take'], {
          instancePath: instancePath + '/give-or-take',
          parentData: data,
          parentDataProperty: 'give-or-take',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
        errors = vErrors.length;
      }
    }
    if (data['same-as'] !== undefined) {
      let data8 = data['same-as'];
      if (typeof data8 !== 'string') {
        const err11 = {
          instancePath: instancePath + '/same-as',
          schemaPath: '#/oneOf/1/properties/same-as/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema22.oneOf[1].properties['same-as'].type,
          parentSchema: schema22.oneOf[1].properties['same-as'],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/oneOf/1/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema22.oneOf[1].type,
      parentSchema: schema22.oneOf[1],
      data,
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    const err13 = {
      instancePath,
      schemaPath: '#/oneOf',
      keyword: 'oneOf',
      params: { passingSchemas: passing0 },
      message: 'must match exactly one schema in oneOf',
      schema: schema22.oneOf,
      parentSchema: schema22,
      data,
    };
    if (vErrors === null) {
      vErrors = [err13];
    } else {
      vErrors.push(err13);
    }
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate170.errors = vErrors;
  return errors === 0;
}
function validate176(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema24,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!(
        key0 === 'file' ||
        key0 === 'text' ||
        key0 === 'sha256' ||
        key0 === 'size' ||
        key0 === 'none' ||
        key0 === 'begins'
      )) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema24,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.file !== undefined) {
      let data0 = data.file;
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/file',
          schemaPath: '#/properties/file/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.file.type,
          parentSchema: schema24.properties.file,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.text !== undefined) {
      let data1 = data.text;
      if (typeof data1 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/text',
          schemaPath: '#/properties/text/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.text.type,
          parentSchema: schema24.properties.text,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.sha256 !== undefined) {
      let data2 = data.sha256;
      if (typeof data2 === 'string') {
        if (!pattern11.test(data2)) {
          const err4 = {
            instancePath: instancePath + '/sha256',
            schemaPath: '#/properties/sha256/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9a-f]{64}$' },
            message: 'must match pattern "' + '^[0-9a-f]{64}$' + '"',
            schema: '^[0-9a-f]{64}$',
            parentSchema: schema24.properties.sha256,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/sha256',
          schemaPath: '#/properties/sha256/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.sha256.type,
          parentSchema: schema24.properties.sha256,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.size !== undefined) {
      if (
        !validate129(data.size, {
          instancePath: instancePath + '/size',
          parentData: data,
          parentDataProperty: 'size',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.none !== undefined) {
      let data4 = data.none;
      if (true !== data4) {
        const err6 = {
          instancePath: instancePath + '/none',
          schemaPath: '#/properties/none/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema24.properties.none,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.begins !== undefined) {
      let data5 = data.begins;
      if (typeof data5 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/begins',
          schemaPath: '#/properties/begins/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema24.properties.begins.type,
          parentSchema: schema24.properties.begins,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
  } else {
    const err8 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema24.type,
      parentSchema: schema24,
      data,
    };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
  }
  validate176.errors = vErrors;
  return errors === 0;
}
const wrapper2 = { validate: validate164 };
function validate164(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema20,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema20.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema20,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (
        !validate145(data.name, {
          instancePath: instancePath + '/name',
          parentData: data,
          parentDataProperty: 'name',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.status !== undefined) {
      let data1 = data.status;
      const _errs4 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs5 = errors;
      if (
        !validate166(data1, {
          instancePath: instancePath + '/status',
          parentData: data,
          parentDataProperty: 'status',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs5 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          const err2 = {
            instancePath: instancePath + '/status',
            schemaPath: '#/properties/status/oneOf/1/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema20.properties.status.oneOf[1],
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate166(data1[i0], {
              instancePath: instancePath + '/status/' + i0,
              parentData: data1,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/oneOf/1/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema20.properties.status.oneOf[1].type,
          parentSchema: schema20.properties.status.oneOf[1],
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        const err4 = {
          instancePath: instancePath + '/status',
          schemaPath: '#/properties/status/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema20.properties.status.oneOf,
          parentSchema: schema20.properties.status,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      } else {
        errors = _errs4;
        if (vErrors !== null) {
          if (_errs4) {
            vErrors.length = _errs4;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.fields !== undefined) {
      let data3 = data.fields;
      if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
        for (const key1 in data3) {
          if (
            !validate170(data3[key1], {
              instancePath: instancePath + '/fields/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data3,
              parentDataProperty: key1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/fields',
          schemaPath: '#/properties/fields/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema20.properties.fields.type,
          parentSchema: schema20.properties.fields,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.content !== undefined) {
      if (
        !validate176(data.content, {
          instancePath: instancePath + '/content',
          parentData: data,
          parentDataProperty: 'content',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
        errors = vErrors.length;
      }
    }
    if (data.grammar !== undefined) {
      let data6 = data.grammar;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err6 = {
            instancePath: instancePath + '/grammar',
            schemaPath: '#/properties/grammar/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema20.properties.grammar,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
        const len1 = data6.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1];
          if (!(
            data7 === 'status-line' ||
            data7 === 'field-lines' ||
            data7 === 'framing' ||
            data7 === 'contradictions'
          )) {
            const err7 = {
              instancePath: instancePath + '/grammar/' + i1,
              schemaPath: '#/properties/grammar/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema20.properties.grammar.items.enum },
              message: 'must be equal to one of the allowed values',
              schema: schema20.properties.grammar.items.enum,
              parentSchema: schema20.properties.grammar.items,
              data: data7,
            };
            if (vErrors === null) {
              vErrors = [err7];
            } else {
              vErrors.push(err7);
            }
            errors++;
          }
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/grammar',
          schemaPath: '#/properties/grammar/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema20.properties.grammar.type,
          parentSchema: schema20.properties.grammar,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.then !== undefined) {
      let data8 = data.then;
      if (!(data8 === 'closed')) {
        const err9 = {
          instancePath: instancePath + '/then',
          schemaPath: '#/properties/then/enum',
          keyword: 'enum',
          params: { allowedValues: schema20.properties.then.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema20.properties.then.enum,
          parentSchema: schema20.properties.then,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data['no-response'] !== undefined) {
      let data9 = data['no-response'];
      if (!(data9 === 'closed' || data9 === 'any')) {
        const err10 = {
          instancePath: instancePath + '/no-response',
          schemaPath: '#/properties/no-response/enum',
          keyword: 'enum',
          params: { allowedValues: schema20.properties['no-response'].enum },
          message: 'must be equal to one of the allowed values',
          schema: schema20.properties['no-response'].enum,
          parentSchema: schema20.properties['no-response'],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.anything !== undefined) {
      let data10 = data.anything;
      if (true !== data10) {
        const err11 = {
          instancePath: instancePath + '/anything',
          schemaPath: '#/properties/anything/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema20.properties.anything,
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.any !== undefined) {
      let data11 = data.any;
      if (Array.isArray(data11)) {
        if (data11.length < 2) {
          const err12 = {
            instancePath: instancePath + '/any',
            schemaPath: '#/properties/any/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
            message: 'must NOT have fewer than 2 items',
            schema: 2,
            parentSchema: schema20.properties.any,
            data: data11,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !wrapper2.validate(data11[i2], {
              instancePath: instancePath + '/any/' + i2,
              parentData: data11,
              parentDataProperty: i2,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/any',
          schemaPath: '#/properties/any/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema20.properties.any.type,
          parentSchema: schema20.properties.any,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.worth !== undefined) {
      let data13 = data.worth;
      if (typeof data13 == 'number' && isFinite(data13)) {
        if (data13 >= 1 || isNaN(data13)) {
          const err14 = {
            instancePath: instancePath + '/worth',
            schemaPath: '#/properties/worth/exclusiveMaximum',
            keyword: 'exclusiveMaximum',
            params: { comparison: '<', limit: 1 },
            message: 'must be < 1',
            schema: 1,
            parentSchema: schema20.properties.worth,
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
        if (data13 <= 0 || isNaN(data13)) {
          const err15 = {
            instancePath: instancePath + '/worth',
            schemaPath: '#/properties/worth/exclusiveMinimum',
            keyword: 'exclusiveMinimum',
            params: { comparison: '>', limit: 0 },
            message: 'must be > 0',
            schema: 0,
            parentSchema: schema20.properties.worth,
            data: data13,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/worth',
          schemaPath: '#/properties/worth/type',
          keyword: 'type',
          params: { type: 'number' },
          message: 'must be number',
          schema: schema20.properties.worth.type,
          parentSchema: schema20.properties.worth,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.because !== undefined) {
      let data14 = data.because;
      if (typeof data14 !== 'string') {
        const err17 = {
          instancePath: instancePath + '/because',
          schemaPath: '#/properties/because/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema20.properties.because.type,
          parentSchema: schema20.properties.because,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.warn !== undefined) {
      let data15 = data.warn;
      if (typeof data15 !== 'string') {
        const err18 = {
          instancePath: instancePath + '/warn',
          schemaPath: '#/properties/warn/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema20.properties.warn.type,
          parentSchema: schema20.properties.warn,
          data: data15,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
  } else {
    const err19 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema20.type,
      parentSchema: schema20,
      data,
    };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validate164.errors = vErrors;
  return errors === 0;
}
function validate191(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema25.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema25,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.code !== undefined) {
      let data0 = data.code;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = {
            instancePath: instancePath + '/code',
            schemaPath: '#/properties/code/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema25.properties.code,
            data: data0,
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
            const err2 = {
              instancePath: instancePath + '/code/' + i0,
              schemaPath: '#/properties/code/items/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema25.properties.code.items.type,
              parentSchema: schema25.properties.code.items,
              data: data1,
            };
            if (vErrors === null) {
              vErrors = [err2];
            } else {
              vErrors.push(err2);
            }
            errors++;
          }
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/code',
          schemaPath: '#/properties/code/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties.code.type,
          parentSchema: schema25.properties.code,
          data: data0,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.signal !== undefined) {
      let data2 = data.signal;
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          const err4 = {
            instancePath: instancePath + '/signal',
            schemaPath: '#/properties/signal/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema25.properties.signal,
            data: data2,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data3 = data2[i1];
          if (typeof data3 === 'string') {
            if (!pattern12.test(data3)) {
              const err5 = {
                instancePath: instancePath + '/signal/' + i1,
                schemaPath: '#/properties/signal/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^SIG[A-Z0-9]+$' },
                message: 'must match pattern "' + '^SIG[A-Z0-9]+$' + '"',
                schema: '^SIG[A-Z0-9]+$',
                parentSchema: schema25.properties.signal.items,
                data: data3,
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          } else {
            const err6 = {
              instancePath: instancePath + '/signal/' + i1,
              schemaPath: '#/properties/signal/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema25.properties.signal.items.type,
              parentSchema: schema25.properties.signal.items,
              data: data3,
            };
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          }
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/signal',
          schemaPath: '#/properties/signal/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties.signal.type,
          parentSchema: schema25.properties.signal,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.prints !== undefined) {
      let data4 = data.prints;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          const err8 = {
            instancePath: instancePath + '/prints',
            schemaPath: '#/properties/prints/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema25.properties.prints,
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        const len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data5 = data4[i2];
          if (!(typeof data5 === 'string')) {
            const err9 = {
              instancePath: instancePath + '/prints/' + i2,
              schemaPath: '#/properties/prints/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema25.properties.prints.items.type,
              parentSchema: schema25.properties.prints.items,
              data: data5,
            };
            if (vErrors === null) {
              vErrors = [err9];
            } else {
              vErrors.push(err9);
            }
            errors++;
          }
        }
      } else {
        const err10 = {
          instancePath: instancePath + '/prints',
          schemaPath: '#/properties/prints/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties.prints.type,
          parentSchema: schema25.properties.prints,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data['never-listens'] !== undefined) {
      let data6 = data['never-listens'];
      if (true !== data6) {
        const err11 = {
          instancePath: instancePath + '/never-listens',
          schemaPath: '#/properties/never-listens/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema25.properties['never-listens'],
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data['leaves-nothing'] !== undefined) {
      let data7 = data['leaves-nothing'];
      if (true !== data7) {
        const err12 = {
          instancePath: instancePath + '/leaves-nothing',
          schemaPath: '#/properties/leaves-nothing/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema25.properties['leaves-nothing'],
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data['warn-code'] !== undefined) {
      let data8 = data['warn-code'];
      if (Array.isArray(data8)) {
        const len3 = data8.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data9 = data8[i3];
          if (!(typeof data9 == 'number' && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            const err13 = {
              instancePath: instancePath + '/warn-code/' + i3,
              schemaPath: '#/properties/warn-code/items/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema25.properties['warn-code'].items.type,
              parentSchema: schema25.properties['warn-code'].items,
              data: data9,
            };
            if (vErrors === null) {
              vErrors = [err13];
            } else {
              vErrors.push(err13);
            }
            errors++;
          }
        }
      } else {
        const err14 = {
          instancePath: instancePath + '/warn-code',
          schemaPath: '#/properties/warn-code/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties['warn-code'].type,
          parentSchema: schema25.properties['warn-code'],
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data['warn-prints'] !== undefined) {
      let data10 = data['warn-prints'];
      if (Array.isArray(data10)) {
        const len4 = data10.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data11 = data10[i4];
          if (!(typeof data11 === 'string')) {
            const err15 = {
              instancePath: instancePath + '/warn-prints/' + i4,
              schemaPath: '#/properties/warn-prints/items/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema25.properties['warn-prints'].items.type,
              parentSchema: schema25.properties['warn-prints'].items,
              data: data11,
            };
            if (vErrors === null) {
              vErrors = [err15];
            } else {
              vErrors.push(err15);
            }
            errors++;
          }
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/warn-prints',
          schemaPath: '#/properties/warn-prints/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema25.properties['warn-prints'].type,
          parentSchema: schema25.properties['warn-prints'],
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.within !== undefined) {
      if (
        !validate172(data.within, {
          instancePath: instancePath + '/within',
          parentData: data,
          parentDataProperty: 'within',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
        errors = vErrors.length;
      }
    }
    if (data['frees-port'] !== undefined) {
      let data13 = data['frees-port'];
      if (true !== data13) {
        const err17 = {
          instancePath: instancePath + '/frees-port',
          schemaPath: '#/properties/frees-port/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema25.properties['frees-port'],
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
  } else {
    const err18 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema25.type,
      parentSchema: schema25,
      data,
    };
    if (vErrors === null) {
      vErrors = [err18];
    } else {
      vErrors.push(err18);
    }
    errors++;
  }
  validate191.errors = vErrors;
  return errors === 0;
}
function validate126(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema8.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema8,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.octets !== undefined) {
      if (
        !validate127(data.octets, {
          instancePath: instancePath + '/octets',
          parentData: data,
          parentDataProperty: 'octets',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
        errors = vErrors.length;
      }
    }
    if (data.random !== undefined) {
      if (
        !validate129(data.random, {
          instancePath: instancePath + '/random',
          parentData: data,
          parentDataProperty: 'random',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.sparse !== undefined) {
      if (
        !validate129(data.sparse, {
          instancePath: instancePath + '/sparse',
          parentData: data,
          parentDataProperty: 'sparse',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.folder !== undefined) {
      let data3 = data.folder;
      if (true !== data3) {
        const err1 = {
          instancePath: instancePath + '/folder',
          schemaPath: '#/properties/folder/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema8.properties.folder,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.fifo !== undefined) {
      let data4 = data.fifo;
      if (true !== data4) {
        const err2 = {
          instancePath: instancePath + '/fifo',
          schemaPath: '#/properties/fifo/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema8.properties.fifo,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.symlink !== undefined) {
      let data5 = data.symlink;
      if (typeof data5 === 'string') {
        if (func3(data5) < 1) {
          const err3 = {
            instancePath: instancePath + '/symlink',
            schemaPath: '#/properties/symlink/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema8.properties.symlink,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/symlink',
          schemaPath: '#/properties/symlink/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.symlink.type,
          parentSchema: schema8.properties.symlink,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.mode !== undefined) {
      let data6 = data.mode;
      if (typeof data6 === 'string') {
        if (!pattern5.test(data6)) {
          const err5 = {
            instancePath: instancePath + '/mode',
            schemaPath: '#/properties/mode/pattern',
            keyword: 'pattern',
            params: { pattern: '^0[0-7]{3}$' },
            message: 'must match pattern "' + '^0[0-7]{3}$' + '"',
            schema: '^0[0-7]{3}$',
            parentSchema: schema8.properties.mode,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/mode',
          schemaPath: '#/properties/mode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.mode.type,
          parentSchema: schema8.properties.mode,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.copies !== undefined) {
      let data7 = data.copies;
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err7 = {
          instancePath: instancePath + '/copies',
          schemaPath: '#/properties/copies/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema8.properties.copies.type,
          parentSchema: schema8.properties.copies,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 > 1000 || isNaN(data7)) {
          const err8 = {
            instancePath: instancePath + '/copies',
            schemaPath: '#/properties/copies/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema8.properties.copies,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data7 < 2 || isNaN(data7)) {
          const err9 = {
            instancePath: instancePath + '/copies',
            schemaPath: '#/properties/copies/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 2 },
            message: 'must be >= 2',
            schema: 2,
            parentSchema: schema8.properties.copies,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.modified !== undefined) {
      let data8 = data.modified;
      if (typeof data8 === 'string') {
        if (!pattern6.test(data8)) {
          const err10 = {
            instancePath: instancePath + '/modified',
            schemaPath: '#/properties/modified/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
            message: 'must match pattern "' + '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' + '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
            parentSchema: schema8.properties.modified,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/modified',
          schemaPath: '#/properties/modified/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.modified.type,
          parentSchema: schema8.properties.modified,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema8.type,
      parentSchema: schema8,
      data,
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate126.errors = vErrors;
  return errors === 0;
}
function validate210(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == 'number' && !(data % 1) && !isNaN(data) && isFinite(data))) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'integer' },
      message: 'must be integer',
      schema: schema27.type,
      parentSchema: schema27,
      data,
    };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (typeof data == 'number' && isFinite(data)) {
    if (data < 0 || isNaN(data)) {
      const err1 = {
        instancePath,
        schemaPath: '#/minimum',
        keyword: 'minimum',
        params: { comparison: '>=', limit: 0 },
        message: 'must be >= 0',
        schema: 0,
        parentSchema: schema27,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
  }
  validate210.errors = vErrors;
  return errors === 0;
}
function validate208(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 2) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 2 },
        message: 'must NOT have fewer than 2 properties',
        schema: 2,
        parentSchema: schema26,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema26.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema26,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.since !== undefined) {
      if (
        !validate145(data.since, {
          instancePath: instancePath + '/since',
          parentData: data,
          parentDataProperty: 'since',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.descriptors !== undefined) {
      if (
        !validate210(data.descriptors, {
          instancePath: instancePath + '/descriptors',
          parentData: data,
          parentDataProperty: 'descriptors',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
        errors = vErrors.length;
      }
    }
    if (data.threads !== undefined) {
      if (
        !validate210(data.threads, {
          instancePath: instancePath + '/threads',
          parentData: data,
          parentDataProperty: 'threads',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
        errors = vErrors.length;
      }
    }
    if (data.processes !== undefined) {
      if (
        !validate210(data.processes, {
          instancePath: instancePath + '/processes',
          parentData: data,
          parentDataProperty: 'processes',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
        errors = vErrors.length;
      }
    }
    if (data.zombies !== undefined) {
      if (
        !validate210(data.zombies, {
          instancePath: instancePath + '/zombies',
          parentData: data,
          parentDataProperty: 'zombies',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
        errors = vErrors.length;
      }
    }
    if (data.memory !== undefined) {
      if (
        !validate129(data.memory, {
          instancePath: instancePath + '/memory',
          parentData: data,
          parentDataProperty: 'memory',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data['peak-memory'] !== undefined) {
      if (
        !validate129(data['peak-memory'], {
          instancePath: instancePath + '/peak-memory',
          parentData: data,
          parentDataProperty: 'peak-memory',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.during !== undefined) {
      if (
        !validate172(data.during, {
          instancePath: instancePath + '/during',
          parentData: data,
          parentDataProperty: 'during',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
        errors = vErrors.length;
      }
    }
    if (data['cpu-ticks'] !== undefined) {
      if (
        !validate210(data['cpu-ticks'], {
          instancePath: instancePath + '/cpu-ticks',
          parentData: data,
          parentDataProperty: 'cpu-ticks',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err2 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema26.type,
      parentSchema: schema26,
      data,
    };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  validate208.errors = vErrors;
  return errors === 0;
}
const wrapper3 = { validate: validate144 };
function validate144(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      const err0 = {
        instancePath,
        schemaPath: '#/minProperties',
        keyword: 'minProperties',
        params: { limit: 1 },
        message: 'must NOT have fewer than 1 properties',
        schema: 1,
        parentSchema: schema15,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema15.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema15,
          data,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.on !== undefined) {
      if (
        !validate145(data.on, {
          instancePath: instancePath + '/on',
          parentData: data,
          parentDataProperty: 'on',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.to !== undefined) {
      if (
        !validate145(data.to, {
          instancePath: instancePath + '/to',
          parentData: data,
          parentDataProperty: 'to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.connect !== undefined) {
      if (
        !validate145(data.connect, {
          instancePath: instancePath + '/connect',
          parentData: data,
          parentDataProperty: 'connect',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.get !== undefined) {
      let data3 = data.get;
      if (typeof data3 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/get',
          schemaPath: '#/properties/get/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.get.type,
          parentSchema: schema15.properties.get,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.head !== undefined) {
      let data4 = data.head;
      if (typeof data4 !== 'string') {
        const err3 = {
          instancePath: instancePath + '/head',
          schemaPath: '#/properties/head/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.head.type,
          parentSchema: schema15.properties.head,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.request !== undefined) {
      if (
        !validate149(data.request, {
          instancePath: instancePath + '/request',
          parentData: data,
          parentDataProperty: 'request',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
        errors = vErrors.length;
      }
    }
    if (data.pipeline !== undefined) {
      let data6 = data.pipeline;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          const err4 = {
            instancePath: instancePath + '/pipeline',
            schemaPath: '#/properties/pipeline/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema15.properties.pipeline,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate149(data6[i0], {
              instancePath: instancePath + '/pipeline/' + i0,
              parentData: data6,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/pipeline',
          schemaPath: '#/properties/pipeline/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.pipeline.type,
          parentSchema: schema15.properties.pipeline,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    if (data.send !== undefined) {
      if (
        !validate127(data.send, {
          instancePath: instancePath + '/send',
          parentData: data,
          parentDataProperty: 'send',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
        errors = vErrors.length;
      }
    }
    if (data.version !== undefined) {
      let data9 = data.version;
      if (typeof data9 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.version.type,
          parentSchema: schema15.properties.version,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.fields !== undefined) {
      if (
        !validate150(data.fields, {
          instancePath: instancePath + '/fields',
          parentData: data,
          parentDataProperty: 'fields',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
        errors = vErrors.length;
      }
    }
    if (data.close !== undefined) {
      let data11 = data.close;
      const _errs18 = errors;
      let valid3 = false;
      let passing0 = null;
      const _errs19 = errors;
      if (typeof data11 !== 'boolean') {
        const err7 = {
          instancePath: instancePath + '/close',
          schemaPath: '#/properties/close/oneOf/0/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema15.properties.close.oneOf[0].type,
          parentSchema: schema15.properties.close.oneOf[0],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      if (_valid0) {
        valid3 = true;
        passing0 = 0;
      }
      const _errs21 = errors;
      if (
        !validate145(data11, {
          instancePath: instancePath + '/close',
          parentData: data,
          parentDataProperty: 'close',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs21 === errors;
      if (_valid0 && valid3) {
        valid3 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid3 = true;
          passing0 = 1;
        }
      }
      if (!valid3) {
        const err8 = {
          instancePath: instancePath + '/close',
          schemaPath: '#/properties/close/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema15.properties.close.oneOf,
          parentSchema: schema15.properties.close,
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data['pad-to'] !== undefined) {
      if (
        !validate129(data['pad-to'], {
          instancePath: instancePath + '/pad-to',
          parentData: data,
          parentDataProperty: 'pad-to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.cut !== undefined) {
      if (
        !validate161(data.cut, {
          instancePath: instancePath + '/cut',
          parentData: data,
          parentDataProperty: 'cut',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
        errors = vErrors.length;
      }
    }
    if (data.expect !== undefined) {
      if (
        !validate164(data.expect, {
          instancePath: instancePath + '/expect',
          parentData: data,
          parentDataProperty: 'expect',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate164.errors : vErrors.concat(validate164.errors);
        errors = vErrors.length;
      }
    }
    if (data.finish !== undefined) {
      if (
        !validate145(data.finish, {
          instancePath: instancePath + '/finish',
          parentData: data,
          parentDataProperty: 'finish',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.reset !== undefined) {
      if (
        !validate145(data.reset, {
          instancePath: instancePath + '/reset',
          parentData: data,
          parentDataProperty: 'reset',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data['stop-reading'] !== undefined) {
      if (
        !validate145(data['stop-reading'], {
          instancePath: instancePath + '/stop-reading',
          parentData: data,
          parentDataProperty: 'stop-reading',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data['until-blocked'] !== undefined) {
      if (
        !validate145(data['until-blocked'], {
          instancePath: instancePath + '/until-blocked',
          parentData: data,
          parentDataProperty: 'until-blocked',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data['read-on'] !== undefined) {
      if (
        !validate145(data['read-on'], {
          instancePath: instancePath + '/read-on',
          parentData: data,
          parentDataProperty: 'read-on',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data['at-a-time'] !== undefined) {
      if (
        !validate129(data['at-a-time'], {
          instancePath: instancePath + '/at-a-time',
          parentData: data,
          parentDataProperty: 'at-a-time',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.launch !== undefined) {
      if (
        !validate142(data.launch, {
          instancePath: instancePath + '/launch',
          parentData: data,
          parentDataProperty: 'launch',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
        errors = vErrors.length;
      }
    }
    if (data.listens !== undefined) {
      if (
        !validate145(data.listens, {
          instancePath: instancePath + '/listens',
          parentData: data,
          parentDataProperty: 'listens',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.process !== undefined) {
      if (
        !validate145(data.process, {
          instancePath: instancePath + '/process',
          parentData: data,
          parentDataProperty: 'process',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.interrupt !== undefined) {
      if (
        !validate145(data.interrupt, {
          instancePath: instancePath + '/interrupt',
          parentData: data,
          parentDataProperty: 'interrupt',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.stop !== undefined) {
      if (
        !validate145(data.stop, {
          instancePath: instancePath + '/stop',
          parentData: data,
          parentDataProperty: 'stop',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.exits !== undefined) {
      if (
        !validate191(data.exits, {
          instancePath: instancePath + '/exits',
          parentData: data,
          parentDataProperty: 'exits',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
        errors = vErrors.length;
      }
    }
    if (data.prints !== undefined) {
      let data27 = data.prints;
      if (data27 && typeof data27 == 'object' && !Array.isArray(data27)) {
        if (data27['compared-with'] === undefined) {
          const err9 = {
            instancePath: instancePath + '/prints',
            schemaPath: '#/properties/prints/required',
            keyword: 'required',
            params: { missingProperty: 'compared-with' },
            message: "must have required property '" + 'compared-with' + "'",
            schema: schema15.properties.prints.required,
            parentSchema: schema15.properties.prints,
            data: data27,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
        for (const key1 in data27) {
          if (!(key1 === 'compared-with' || key1 === 'no-more-than' || key1 === 'at-least')) {
            const err10 = {
              instancePath: instancePath + '/prints',
              schemaPath: '#/properties/prints/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
              message: 'must NOT have additional properties',
              schema: false,
              parentSchema: schema15.properties.prints,
              data: data27,
            };
            if (vErrors === null) {
              vErrors = [err10];
            } else {
              vErrors.push(err10);
            }
            errors++;
          }
        }
        if (data27['compared-with'] !== undefined) {
          if (
            !validate145(data27['compared-with'], {
              instancePath: instancePath + '/prints/compared-with',
              parentData: data27,
              parentDataProperty: 'compared-with',
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
            errors = vErrors.length;
          }
        }
        if (data27['no-more-than'] !== undefined) {
          if (
            !validate129(data27['no-more-than'], {
              instancePath: instancePath + '/prints/no-more-than',
              parentData: data27,
              parentDataProperty: 'no-more-than',
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
            errors = vErrors.length;
          }
        }
        if (data27['at-least'] !== undefined) {
          if (
            !validate129(data27['at-least'], {
              instancePath: instancePath + '/prints/at-least',
              parentData: data27,
              parentDataProperty: 'at-least',
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/prints',
          schemaPath: '#/properties/prints/type',
          keyword: 'type',
          params: { type: 'object' },
          message: 'must be object',
          schema: schema15.properties.prints.type,
          parentSchema: schema15.properties.prints,
          data: data27,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.replace !== undefined) {
      let data31 = data.replace;
      if (typeof data31 !== 'string') {
        const err12 = {
          instancePath: instancePath + '/replace',
          schemaPath: '#/properties/replace/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.replace.type,
          parentSchema: schema15.properties.replace,
          data: data31,
        };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.with !== undefined) {
      if (
        !validate126(data.with, {
          instancePath: instancePath + '/with',
          parentData: data,
          parentDataProperty: 'with',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
        errors = vErrors.length;
      }
    }
    if (data.require !== undefined) {
      let data33 = data.require;
      if (!(data33 === 'time-wait' || data33 === 'not-root')) {
        const err13 = {
          instancePath: instancePath + '/require',
          schemaPath: '#/properties/require/enum',
          keyword: 'enum',
          params: { allowedValues: schema15.properties.require.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema15.properties.require.enum,
          parentSchema: schema15.properties.require,
          data: data33,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.repeat !== undefined) {
      let data34 = data.repeat;
      if (!(typeof data34 == 'number' && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
        const err14 = {
          instancePath: instancePath + '/repeat',
          schemaPath: '#/properties/repeat/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema15.properties.repeat.type,
          parentSchema: schema15.properties.repeat,
          data: data34,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
      if (typeof data34 == 'number' && isFinite(data34)) {
        if (data34 > 10000 || isNaN(data34)) {
          const err15 = {
            instancePath: instancePath + '/repeat',
            schemaPath: '#/properties/repeat/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 10000 },
            message: 'must be <= 10000',
            schema: 10000,
            parentSchema: schema15.properties.repeat,
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
        if (data34 < 1 || isNaN(data34)) {
          const err16 = {
            instancePath: instancePath + '/repeat',
            schemaPath: '#/properties/repeat/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 1 },
            message: 'must be >= 1',
            schema: 1,
            parentSchema: schema15.properties.repeat,
            data: data34,
          };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
      }
    }
    if (data.steps !== undefined) {
      let data35 = data.steps;
      if (Array.isArray(data35)) {
        if (data35.length < 1) {
          const err17 = {
            instancePath: instancePath + '/steps',
            schemaPath: '#/properties/steps/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema15.properties.steps,
            data: data35,
          };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
        const len1 = data35.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (
            !wrapper3.validate(data35[i1], {
              instancePath: instancePath + '/steps/' + i1,
              parentData: data35,
              parentDataProperty: i1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? wrapper3.validate.errors : vErrors.concat(wrapper3.validate.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.steps.type,
          parentSchema: schema15.properties.steps,
          data: data35,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
    }
    if (data.pause !== undefined) {
      if (
        !validate172(data.pause, {
          instancePath: instancePath + '/pause',
          parentData: data,
          parentDataProperty: 'pause',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
        errors = vErrors.length;
      }
    }
    if (data.read !== undefined) {
      if (
        !validate145(data.read, {
          instancePath: instancePath + '/read',
          parentData: data,
          parentDataProperty: 'read',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.size !== undefined) {
      if (
        !validate129(data.size, {
          instancePath: instancePath + '/size',
          parentData: data,
          parentDataProperty: 'size',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data['until-read'] !== undefined) {
      if (
        !validate145(data['until-read'], {
          instancePath: instancePath + '/until-read',
          parentData: data,
          parentDataProperty: 'until-read',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.closes !== undefined) {
      if (
        !validate145(data.closes, {
          instancePath: instancePath + '/closes',
          parentData: data,
          parentDataProperty: 'closes',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.between !== undefined) {
      let data42 = data.between;
      if (Array.isArray(data42)) {
        if (data42.length > 2) {
          const err19 = {
            instancePath: instancePath + '/between',
            schemaPath: '#/properties/between/maxItems',
            keyword: 'maxItems',
            params: { limit: 2 },
            message: 'must NOT have more than 2 items',
            schema: 2,
            parentSchema: schema15.properties.between,
            data: data42,
          };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
        if (data42.length < 2) {
          const err20 = {
            instancePath: instancePath + '/between',
            schemaPath: '#/properties/between/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
            message: 'must NOT have fewer than 2 items',
            schema: 2,
            parentSchema: schema15.properties.between,
            data: data42,
          };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
        const len2 = data42.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !validate172(data42[i2], {
              instancePath: instancePath + '/between/' + i2,
              parentData: data42,
              parentDataProperty: i2,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/between',
          schemaPath: '#/properties/between/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.between.type,
          parentSchema: schema15.properties.between,
          data: data42,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.within !== undefined) {
      if (
        !validate172(data.within, {
          instancePath: instancePath + '/within',
          parentData: data,
          parentDataProperty: 'within',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
        errors = vErrors.length;
      }
    }
    if (data.alone !== undefined) {
      let data45 = data.alone;
      if (true !== data45) {
        const err22 = {
          instancePath: instancePath + '/alone',
          schemaPath: '#/properties/alone/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema15.properties.alone,
          data: data45,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.optional !== undefined) {
      let data46 = data.optional;
      if (true !== data46) {
        const err23 = {
          instancePath: instancePath + '/optional',
          schemaPath: '#/properties/optional/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema15.properties.optional,
          data: data46,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.pour !== undefined) {
      if (
        !validate127(data.pour, {
          instancePath: instancePath + '/pour',
          parentData: data,
          parentDataProperty: 'pour',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
        errors = vErrors.length;
      }
    }
    if (data['up-to'] !== undefined) {
      if (
        !validate129(data['up-to'], {
          instancePath: instancePath + '/up-to',
          parentData: data,
          parentDataProperty: 'up-to',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.mark !== undefined) {
      if (
        !validate145(data.mark, {
          instancePath: instancePath + '/mark',
          parentData: data,
          parentDataProperty: 'mark',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.uses !== undefined) {
      if (
        !validate208(data.uses, {
          instancePath: instancePath + '/uses',
          parentData: data,
          parentDataProperty: 'uses',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
        errors = vErrors.length;
      }
    }
    if (data.signal !== undefined) {
      let data51 = data.signal;
      if (!(data51 === 'SIGTERM' || data51 === 'SIGINT' || data51 === 'SIGHUP')) {
        const err24 = {
          instancePath: instancePath + '/signal',
          schemaPath: '#/properties/signal/enum',
          keyword: 'enum',
          params: { allowedValues: schema15.properties.signal.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema15.properties.signal.enum,
          parentSchema: schema15.properties.signal,
          data: data51,
        };
        if (vErrors === null) {
          vErrors = [err24];
        } else {
          vErrors.push(err24);
        }
        errors++;
      }
    }
    if (data.whom !== undefined) {
      let data52 = data.whom;
      if (!(data52 === 'group' || data52 === 'parent')) {
        const err25 = {
          instancePath: instancePath + '/whom',
          schemaPath: '#/properties/whom/enum',
          keyword: 'enum',
          params: { allowedValues: schema15.properties.whom.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema15.properties.whom.enum,
          parentSchema: schema15.properties.whom,
          data: data52,
        };
        if (vErrors === null) {
          vErrors = [err25];
        } else {
          vErrors.push(err25);
        }
        errors++;
      }
    }
    if (data['until-refusing'] !== undefined) {
      if (
        !validate145(data['until-refusing'], {
          instancePath: instancePath + '/until-refusing',
          parentData: data,
          parentDataProperty: 'until-refusing',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
        errors = vErrors.length;
      }
    }
    if (data.for !== undefined) {
      let data54 = data.for;
      if (typeof data54 === 'string') {
        if (!pattern7.test(data54)) {
          const err26 = {
            instancePath: instancePath + '/for',
            schemaPath: '#/properties/for/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z][a-z0-9-]*$' },
            message: 'must match pattern "' + '^[a-z][a-z0-9-]*$' + '"',
            schema: '^[a-z][a-z0-9-]*$',
            parentSchema: schema15.properties.for,
            data: data54,
          };
          if (vErrors === null) {
            vErrors = [err26];
          } else {
            vErrors.push(err26);
          }
          errors++;
        }
      } else {
        const err27 = {
          instancePath: instancePath + '/for',
          schemaPath: '#/properties/for/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema15.properties.for.type,
          parentSchema: schema15.properties.for,
          data: data54,
        };
        if (vErrors === null) {
          vErrors = [err27];
        } else {
          vErrors.push(err27);
        }
        errors++;
      }
    }
    if (data.numbers !== undefined) {
      let data55 = data.numbers;
      if (Array.isArray(data55)) {
        if (data55.length > 2) {
          const err28 = {
            instancePath: instancePath + '/numbers',
            schemaPath: '#/properties/numbers/maxItems',
            keyword: 'maxItems',
            params: { limit: 2 },
            message: 'must NOT have more than 2 items',
            schema: 2,
            parentSchema: schema15.properties.numbers,
            data: data55,
          };
          if (vErrors === null) {
            vErrors = [err28];
          } else {
            vErrors.push(err28);
          }
          errors++;
        }
        if (data55.length < 2) {
          const err29 = {
            instancePath: instancePath + '/numbers',
            schemaPath: '#/properties/numbers/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
            message: 'must NOT have fewer than 2 items',
            schema: 2,
            parentSchema: schema15.properties.numbers,
            data: data55,
          };
          if (vErrors === null) {
            vErrors = [err29];
          } else {
            vErrors.push(err29);
          }
          errors++;
        }
        const len3 = data55.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data56 = data55[i3];
          if (!(typeof data56 == 'number' && !(data56 % 1) && !isNaN(data56) && isFinite(data56))) {
            const err30 = {
              instancePath: instancePath + '/numbers/' + i3,
              schemaPath: '#/properties/numbers/items/type',
              keyword: 'type',
              params: { type: 'integer' },
              message: 'must be integer',
              schema: schema15.properties.numbers.items.type,
              parentSchema: schema15.properties.numbers.items,
              data: data56,
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          }
          if (typeof data56 == 'number' && isFinite(data56)) {
            if (data56 > 100000 || isNaN(data56)) {
              const err31 = {
                instancePath: instancePath + '/numbers/' + i3,
                schemaPath: '#/properties/numbers/items/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 100000 },
                message: 'must be <= 100000',
                schema: 100000,
                parentSchema: schema15.properties.numbers.items,
                data: data56,
              };
              if (vErrors === null) {
                vErrors = [err31];
              } else {
                vErrors.push(err31);
              }
              errors++;
            }
            if (data56 < 0 || isNaN(data56)) {
              const err32 = {
                instancePath: instancePath + '/numbers/' + i3,
                schemaPath: '#/properties/numbers/items/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
                message: 'must be >= 0',
                schema: 0,
                parentSchema: schema15.properties.numbers.items,
                data: data56,
              };
              if (vErrors === null) {
                vErrors = [err32];
              } else {
                vErrors.push(err32);
              }
              errors++;
            }
          }
        }
      } else {
        const err33 = {
          instancePath: instancePath + '/numbers',
          schemaPath: '#/properties/numbers/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema15.properties.numbers.type,
          parentSchema: schema15.properties.numbers,
          data: data55,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
  } else {
    const err34 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema15.type,
      parentSchema: schema15,
      data,
    };
    if (vErrors === null) {
      vErrors = [err34];
    } else {
      vErrors.push(err34);
    }
    errors++;
  }
  validate144.errors = vErrors;
  return errors === 0;
}
function validate223(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.id === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'id' },
        message: "must have required property '" + 'id' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.title === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'title' },
        message: "must have required property '" + 'title' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.group === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'group' },
        message: "must have required property '" + 'group' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.level === undefined) {
      const err3 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'level' },
        message: "must have required property '" + 'level' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err3];
      } else {
        vErrors.push(err3);
      }
      errors++;
    }
    if (data['rests-on'] === undefined) {
      const err4 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'rests-on' },
        message: "must have required property '" + 'rests-on' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
    if (data.hint === undefined) {
      const err5 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'hint' },
        message: "must have required property '" + 'hint' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
    if (data.steps === undefined) {
      const err6 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'steps' },
        message: "must have required property '" + 'steps' + "'",
        schema: schema13.required,
        parentSchema: schema13,
        data,
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
    }
    for (const key0 in data) {
      if (!func2.call(schema13.properties, key0)) {
        const err7 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema13,
          data,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
    }
    if (data.id !== undefined) {
      if (
        !validate124(data.id, {
          instancePath: instancePath + '/id',
          parentData: data,
          parentDataProperty: 'id',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
        errors = vErrors.length;
      }
    }
    if (data.title !== undefined) {
      let data1 = data.title;
      if (typeof data1 === 'string') {
        if (func3(data1) < 1) {
          const err8 = {
            instancePath: instancePath + '/title',
            schemaPath: '#/properties/title/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13.properties.title,
            data: data1,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/title',
          schemaPath: '#/properties/title/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.title.type,
          parentSchema: schema13.properties.title,
          data: data1,
        };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.group !== undefined) {
      let data2 = data.group;
      if (typeof data2 !== 'string') {
        const err10 = {
          instancePath: instancePath + '/group',
          schemaPath: '#/properties/group/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.group.type,
          parentSchema: schema13.properties.group,
          data: data2,
        };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.level !== undefined) {
      let data3 = data.level;
      if (!(
        data3 === 'MUST' ||
        data3 === 'SHOULD' ||
        data3 === 'COURSE' ||
        data3 === 'RULE' ||
        data3 === 'INFO' ||
        data3 === 'METRIC'
      )) {
        const err11 = {
          instancePath: instancePath + '/level',
          schemaPath: '#/properties/level/enum',
          keyword: 'enum',
          params: { allowedValues: schema13.properties.level.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema13.properties.level.enum,
          parentSchema: schema13.properties.level,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data['rests-on'] !== undefined) {
      let data4 = data['rests-on'];
      if (typeof data4 === 'string') {
        if (func3(data4) < 1) {
          const err12 = {
            instancePath: instancePath + '/rests-on',
            schemaPath: '#/properties/rests-on/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13.properties['rests-on'],
            data: data4,
          };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/rests-on',
          schemaPath: '#/properties/rests-on/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties['rests-on'].type,
          parentSchema: schema13.properties['rests-on'],
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.because !== undefined) {
      let data5 = data.because;
      if (typeof data5 !== 'string') {
        const err14 = {
          instancePath: instancePath + '/because',
          schemaPath: '#/properties/because/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.because.type,
          parentSchema: schema13.properties.because,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.hint !== undefined) {
      let data6 = data.hint;
      if (typeof data6 === 'string') {
        if (func3(data6) < 1) {
          const err15 = {
            instancePath: instancePath + '/hint',
            schemaPath: '#/properties/hint/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema13.properties.hint,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err15];
          } else {
            vErrors.push(err15);
          }
          errors++;
        }
      } else {
        const err16 = {
          instancePath: instancePath + '/hint',
          schemaPath: '#/properties/hint/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.hint.type,
          parentSchema: schema13.properties.hint,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.needs !== undefined) {
      let data7 = data.needs;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (
            !validate124(data7[i0], {
              instancePath: instancePath + '/needs/' + i0,
              parentData: data7,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/needs',
          schemaPath: '#/properties/needs/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema13.properties.needs.type,
          parentSchema: schema13.properties.needs,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
    }
    if (data.server !== undefined) {
      let data9 = data.server;
      const _errs18 = errors;
      let valid3 = false;
      let passing0 = null;
      const _errs19 = errors;
      if (!(data9 === 'shared' || data9 === 'fresh' || data9 === 'none')) {
        const err18 = {
          instancePath: instancePath + '/server',
          schemaPath: '#/properties/server/oneOf/0/enum',
          keyword: 'enum',
          params: { allowedValues: schema13.properties.server.oneOf[0].enum },
          message: 'must be equal to one of the allowed values',
          schema: schema13.properties.server.oneOf[0].enum,
          parentSchema: schema13.properties.server.oneOf[0],
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err18];
        } else {
          vErrors.push(err18);
        }
        errors++;
      }
      var _valid0 = _errs19 === errors;
      if (_valid0) {
        valid3 = true;
        passing0 = 0;
      }
      const _errs20 = errors;
      if (
        !validate142(data9, {
          instancePath: instancePath + '/server',
          parentData: data,
          parentDataProperty: 'server',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
        errors = vErrors.length;
      }
      var _valid0 = _errs20 === errors;
      if (_valid0 && valid3) {
        valid3 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid3 = true;
          passing0 = 1;
        }
      }
      if (!valid3) {
        const err19 = {
          instancePath: instancePath + '/server',
          schemaPath: '#/properties/server/oneOf',
          keyword: 'oneOf',
          params: { passingSchemas: passing0 },
          message: 'must match exactly one schema in oneOf',
          schema: schema13.properties.server.oneOf,
          parentSchema: schema13.properties.server,
          data: data9,
        };
        if (vErrors === null) {
          vErrors = [err19];
        } else {
          vErrors.push(err19);
        }
        errors++;
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.canary !== undefined) {
      let data10 = data.canary;
      if (typeof data10 !== 'boolean') {
        const err20 = {
          instancePath: instancePath + '/canary',
          schemaPath: '#/properties/canary/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties.canary.type,
          parentSchema: schema13.properties.canary,
          data: data10,
        };
        if (vErrors === null) {
          vErrors = [err20];
        } else {
          vErrors.push(err20);
        }
        errors++;
      }
    }
    if (data['may-end-early'] !== undefined) {
      let data11 = data['may-end-early'];
      if (typeof data11 !== 'boolean') {
        const err21 = {
          instancePath: instancePath + '/may-end-early',
          schemaPath: '#/properties/may-end-early/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties['may-end-early'].type,
          parentSchema: schema13.properties['may-end-early'],
          data: data11,
        };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
    }
    if (data.credit !== undefined) {
      let data12 = data.credit;
      if (!(data12 === 'whole' || data12 === 'rows')) {
        const err22 = {
          instancePath: instancePath + '/credit',
          schemaPath: '#/properties/credit/enum',
          keyword: 'enum',
          params: { allowedValues: schema13.properties.credit.enum },
          message: 'must be equal to one of the allowed values',
          schema: schema13.properties.credit.enum,
          parentSchema: schema13.properties.credit,
          data: data12,
        };
        if (vErrors === null) {
          vErrors = [err22];
        } else {
          vErrors.push(err22);
        }
        errors++;
      }
    }
    if (data.never !== undefined) {
      let data13 = data.never;
      if (typeof data13 !== 'string') {
        const err23 = {
          instancePath: instancePath + '/never',
          schemaPath: '#/properties/never/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema13.properties.never.type,
          parentSchema: schema13.properties.never,
          data: data13,
        };
        if (vErrors === null) {
          vErrors = [err23];
        } else {
          vErrors.push(err23);
        }
        errors++;
      }
    }
    if (data.each !== undefined) {
      let data14 = data.each;
      if (Array.isArray(data14)) {
        if (data14.length < 1) {
          const err24 = {
            instancePath: instancePath + '/each',
            schemaPath: '#/properties/each/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema13.properties.each,
            data: data14,
          };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
        const len1 = data14.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data15 = data14[i1];
          const _errs31 = errors;
          let valid6 = false;
          let passing1 = null;
          const _errs32 = errors;
          if (typeof data15 !== 'string') {
            const err25 = {
              instancePath: instancePath + '/each/' + i1,
              schemaPath: '#/properties/each/items/oneOf/0/type',
              keyword: 'type',
              params: { type: 'string' },
              message: 'must be string',
              schema: schema13.properties.each.items.oneOf[0].type,
              parentSchema: schema13.properties.each.items.oneOf[0],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err25];
            } else {
              vErrors.push(err25);
            }
            errors++;
          }
          var _valid1 = _errs32 === errors;
          if (_valid1) {
            valid6 = true;
            passing1 = 0;
          }
          const _errs34 = errors;
          if (data15 && typeof data15 == 'object' && !Array.isArray(data15)) {
            if (Object.keys(data15).length < 1) {
              const err26 = {
                instancePath: instancePath + '/each/' + i1,
                schemaPath: '#/properties/each/items/oneOf/1/minProperties',
                keyword: 'minProperties',
                params: { limit: 1 },
                message: 'must NOT have fewer than 1 properties',
                schema: 1,
                parentSchema: schema13.properties.each.items.oneOf[1],
                data: data15,
              };
              if (vErrors === null) {
                vErrors = [err26];
              } else {
                vErrors.push(err26);
              }
              errors++;
            }
            for (const key1 in data15) {
              const _errs36 = errors;
              if (typeof key1 === 'string') {
                if (!pattern7.test(key1)) {
                  const err27 = {
                    instancePath: instancePath + '/each/' + i1,
                    schemaPath: '#/properties/each/items/oneOf/1/propertyNames/pattern',
                    keyword: 'pattern',
                    params: { pattern: '^[a-z][a-z0-9-]*$' },
                    message: 'must match pattern "' + '^[a-z][a-z0-9-]*$' + '"',
                    schema: '^[a-z][a-z0-9-]*$',
                    parentSchema: schema13.properties.each.items.oneOf[1].propertyNames,
                    data: key1,
                    propertyName: key1,
                  };
                  if (vErrors === null) {
                    vErrors = [err27];
                  } else {
                    vErrors.push(err27);
                  }
                  errors++;
                }
              }
              var valid7 = _errs36 === errors;
              if (!valid7) {
                const err28 = {
                  instancePath: instancePath + '/each/' + i1,
                  schemaPath: '#/properties/each/items/oneOf/1/propertyNames',
                  keyword: 'propertyNames',
                  params: { propertyName: key1 },
                  message: 'property name must be valid',
                  schema: schema13.properties.each.items.oneOf[1].propertyNames,
                  parentSchema: schema13.properties.each.items.oneOf[1],
                  data: data15,
                };
                if (vErrors === null) {
                  vErrors = [err28];
                } else {
                  vErrors.push(err28);
                }
                errors++;
              }
            }
          } else {
            const err29 = {
              instancePath: instancePath + '/each/' + i1,
              schemaPath: '#/properties/each/items/oneOf/1/type',
              keyword: 'type',
              params: { type: 'object' },
              message: 'must be object',
              schema: schema13.properties.each.items.oneOf[1].type,
              parentSchema: schema13.properties.each.items.oneOf[1],
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err29];
            } else {
              vErrors.push(err29);
            }
            errors++;
          }
          var _valid1 = _errs34 === errors;
          if (_valid1 && valid6) {
            valid6 = false;
            passing1 = [passing1, 1];
          } else {
            if (_valid1) {
              valid6 = true;
              passing1 = 1;
            }
          }
          if (!valid6) {
            const err30 = {
              instancePath: instancePath + '/each/' + i1,
              schemaPath: '#/properties/each/items/oneOf',
              keyword: 'oneOf',
              params: { passingSchemas: passing1 },
              message: 'must match exactly one schema in oneOf',
              schema: schema13.properties.each.items.oneOf,
              parentSchema: schema13.properties.each.items,
              data: data15,
            };
            if (vErrors === null) {
              vErrors = [err30];
            } else {
              vErrors.push(err30);
            }
            errors++;
          } else {
            errors = _errs31;
            if (vErrors !== null) {
              if (_errs31) {
                vErrors.length = _errs31;
              } else {
                vErrors = null;
              }
            }
          }
        }
      } else {
        const err31 = {
          instancePath: instancePath + '/each',
          schemaPath: '#/properties/each/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema13.properties.each.type,
          parentSchema: schema13.properties.each,
          data: data14,
        };
        if (vErrors === null) {
          vErrors = [err31];
        } else {
          vErrors.push(err31);
        }
        errors++;
      }
    }
    if (data.steps !== undefined) {
      let data16 = data.steps;
      if (Array.isArray(data16)) {
        if (data16.length < 1) {
          const err32 = {
            instancePath: instancePath + '/steps',
            schemaPath: '#/properties/steps/minItems',
            keyword: 'minItems',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 items',
            schema: 1,
            parentSchema: schema13.properties.steps,
            data: data16,
          };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
        }
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (
            !validate144(data16[i2], {
              instancePath: instancePath + '/steps/' + i2,
              parentData: data16,
              parentDataProperty: i2,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err33 = {
          instancePath: instancePath + '/steps',
          schemaPath: '#/properties/steps/type',
          keyword: 'type',
          params: { type: 'array' },
          message: 'must be array',
          schema: schema13.properties.steps.type,
          parentSchema: schema13.properties.steps,
          data: data16,
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
      }
    }
    if (data.background !== undefined) {
      let data18 = data.background;
      if (typeof data18 !== 'boolean') {
        const err34 = {
          instancePath: instancePath + '/background',
          schemaPath: '#/properties/background/type',
          keyword: 'type',
          params: { type: 'boolean' },
          message: 'must be boolean',
          schema: schema13.properties.background.type,
          parentSchema: schema13.properties.background,
          data: data18,
        };
        if (vErrors === null) {
          vErrors = [err34];
        } else {
          vErrors.push(err34);
        }
        errors++;
      }
    }
  } else {
    const err35 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema13.type,
      parentSchema: schema13,
      data,
    };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
  }
  validate223.errors = vErrors;
  return errors === 0;
}
export const filledFile = validate228;
function validate228(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func2.call(schema8.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
          message: 'must NOT have additional properties',
          schema: false,
          parentSchema: schema8,
          data,
        };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
    if (data.octets !== undefined) {
      if (
        !validate127(data.octets, {
          instancePath: instancePath + '/octets',
          parentData: data,
          parentDataProperty: 'octets',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
        errors = vErrors.length;
      }
    }
    if (data.random !== undefined) {
      if (
        !validate129(data.random, {
          instancePath: instancePath + '/random',
          parentData: data,
          parentDataProperty: 'random',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.sparse !== undefined) {
      if (
        !validate129(data.sparse, {
          instancePath: instancePath + '/sparse',
          parentData: data,
          parentDataProperty: 'sparse',
          rootData,
        })
      ) {
        vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
        errors = vErrors.length;
      }
    }
    if (data.folder !== undefined) {
      let data3 = data.folder;
      if (true !== data3) {
        const err1 = {
          instancePath: instancePath + '/folder',
          schemaPath: '#/properties/folder/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema8.properties.folder,
          data: data3,
        };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    if (data.fifo !== undefined) {
      let data4 = data.fifo;
      if (true !== data4) {
        const err2 = {
          instancePath: instancePath + '/fifo',
          schemaPath: '#/properties/fifo/const',
          keyword: 'const',
          params: { allowedValue: true },
          message: 'must be equal to constant',
          schema: true,
          parentSchema: schema8.properties.fifo,
          data: data4,
        };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
    if (data.symlink !== undefined) {
      let data5 = data.symlink;
      if (typeof data5 === 'string') {
        if (func3(data5) < 1) {
          const err3 = {
            instancePath: instancePath + '/symlink',
            schemaPath: '#/properties/symlink/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
            message: 'must NOT have fewer than 1 characters',
            schema: 1,
            parentSchema: schema8.properties.symlink,
            data: data5,
          };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/symlink',
          schemaPath: '#/properties/symlink/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.symlink.type,
          parentSchema: schema8.properties.symlink,
          data: data5,
        };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.mode !== undefined) {
      let data6 = data.mode;
      if (typeof data6 === 'string') {
        if (!pattern5.test(data6)) {
          const err5 = {
            instancePath: instancePath + '/mode',
            schemaPath: '#/properties/mode/pattern',
            keyword: 'pattern',
            params: { pattern: '^0[0-7]{3}$' },
            message: 'must match pattern "' + '^0[0-7]{3}$' + '"',
            schema: '^0[0-7]{3}$',
            parentSchema: schema8.properties.mode,
            data: data6,
          };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/mode',
          schemaPath: '#/properties/mode/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.mode.type,
          parentSchema: schema8.properties.mode,
          data: data6,
        };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.copies !== undefined) {
      let data7 = data.copies;
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err7 = {
          instancePath: instancePath + '/copies',
          schemaPath: '#/properties/copies/type',
          keyword: 'type',
          params: { type: 'integer' },
          message: 'must be integer',
          schema: schema8.properties.copies.type,
          parentSchema: schema8.properties.copies,
          data: data7,
        };
        if (vErrors === null) {
          vErrors = [err7];
        } else {
          vErrors.push(err7);
        }
        errors++;
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 > 1000 || isNaN(data7)) {
          const err8 = {
            instancePath: instancePath + '/copies',
            schemaPath: '#/properties/copies/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 1000 },
            message: 'must be <= 1000',
            schema: 1000,
            parentSchema: schema8.properties.copies,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err8];
          } else {
            vErrors.push(err8);
          }
          errors++;
        }
        if (data7 < 2 || isNaN(data7)) {
          const err9 = {
            instancePath: instancePath + '/copies',
            schemaPath: '#/properties/copies/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 2 },
            message: 'must be >= 2',
            schema: 2,
            parentSchema: schema8.properties.copies,
            data: data7,
          };
          if (vErrors === null) {
            vErrors = [err9];
          } else {
            vErrors.push(err9);
          }
          errors++;
        }
      }
    }
    if (data.modified !== undefined) {
      let data8 = data.modified;
      if (typeof data8 === 'string') {
        if (!pattern6.test(data8)) {
          const err10 = {
            instancePath: instancePath + '/modified',
            schemaPath: '#/properties/modified/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
            message: 'must match pattern "' + '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' + '"',
            schema: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$',
            parentSchema: schema8.properties.modified,
            data: data8,
          };
          if (vErrors === null) {
            vErrors = [err10];
          } else {
            vErrors.push(err10);
          }
          errors++;
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/modified',
          schemaPath: '#/properties/modified/type',
          keyword: 'type',
          params: { type: 'string' },
          message: 'must be string',
          schema: schema8.properties.modified.type,
          parentSchema: schema8.properties.modified,
          data: data8,
        };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
      message: 'must be object',
      schema: schema8.type,
      parentSchema: schema8,
      data,
    };
    if (vErrors === null) {
      vErrors = [err12];
    } else {
      vErrors.push(err12);
    }
    errors++;
  }
  validate228.errors = vErrors;
  return errors === 0;
}
