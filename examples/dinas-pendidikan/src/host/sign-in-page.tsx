import type { SignIn } from './sign-ins.ts'

/** What the sign-in page shows. `back` is where the visitor wanted to go. */
export interface SignInPageProps {
  readonly people: readonly SignIn[]
  readonly office: string
  readonly back: string
}

/** Choose who you are: the demo has no passwords, since nobody in it is real. */
export const SignInPage = ({ people, office, back }: SignInPageProps) => (
  <html lang="id">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`Masuk · ${office}`}</title>
      <link rel="stylesheet" href="/demo.css" />
    </head>
    <body>
      <main>
        <p class="product">Siklus</p>
        <h1>{office}</h1>
        <p>
          Masuk sebagai siapa? <span lang="en">Who are you today?</span>
        </p>
        <ul>
          {people.map((person) => (
            <li>
              <form method="post" action="/masuk">
                <input type="hidden" name="person" value={person.person} />
                <input type="hidden" name="back" value={back} />
                <button type="submit">
                  <strong>{person.roleId}</strong>
                  <span lang="en">{person.roleEn}</span>
                  <span>{person.name}</span>
                  <small>{person.position}</small>
                </button>
              </form>
            </li>
          ))}
        </ul>
        <p class="note">
          Semua orang dan angka capaian dalam peragaan ini rekaan.{' '}
          <span lang="en">Every person and every achievement in this demo is made up.</span>
        </p>
      </main>
    </body>
  </html>
)
