/** German, a draft and ours: what a Leader is asked. It stands beside the English text, which alone is signed. */
import type { ConsentTranslation } from '../consent-in.js';

export const consent: ConsentTranslation = {
  version: 'de-2',
  of: 'en-2',
  note: 'Unsere Übersetzung, ein Entwurf. Unterschrieben wird der englische Text darunter; er allein gilt.',
  text: `Deine La-Leche-Liga-Organisation fragt, ob ein Programm dein öffentliches Profil in sozialen Medien ansehen darf. Es achtet auf das, wovon die Social Media Policy für Leaderinnen spricht: ob im Profil steht, dass du Leaderin bist, ein Abzeichen einer Partei, einer Kandidatur oder einer Kampagne, ein Bild, das für eine Sache wirbt, einen fehlenden Hinweis auf eigene Meinung, den Gebrauch von Name oder Logo der LLL für etwas anderes. Du entscheidest. Es geschieht nichts, solange du nicht unterschreibst.

WAS ANGESEHEN WIRD. Nur die Profile und die Teile, die du ankreuzt, etwa einmal im Monat und wann immer du darum bittest, so wie alle sie sehen können, ohne sich anzumelden. „Beiträge“ heißt: deine eigenen neuesten öffentlichen Beiträge. Was du selbst vorlegst, wird ebenso angesehen. Ein Profil, das du auf deiner eigenen Seite hinzufügst, wird erst angesehen, wenn du gezeigt hast, dass es deines ist.

WAS NIE ANGESEHEN WIRD. Private oder verborgene Inhalte, Nachrichten, Gruppen, Freundinnen und Freunde, wer dir folgt, was andere schreiben, und alles, was du nicht angekreuzt hast. Kein Gesicht wird erkannt, und es wird nichts darüber geschlossen, wer du bist. Die eigene sexuelle Orientierung, Herkunft oder Religion zu zeigen, erlaubt die Policy, und es wird nie gemeldet. Keine Punkte, und kein Vergleich mit anderen Leaderinnen.

WARUM WIR SO SORGFÄLTIG FRAGEN. Ein Abzeichen kann eine politische Meinung zeigen. Das Recht schützt sie besonders, darum brauchen wir deine ausdrückliche Zustimmung.

WER WAS SIEHT, UND WANN. Du zuerst. Was gefunden wurde, und was ein Mensch ansehen sollte, wird dir allein gezeigt. Du kannst es ändern, erklären oder sagen, dass es nicht stimmt. Die Verantwortlichen deiner Organisation sehen es, wenn du geantwortet hast oder wenn die Zeit für eine Antwort vorbei ist, meist dreißig Tage; du siehst immer, was sie sehen. Vorher zählt es nur, ohne deinen Namen, in Summen. Das Programm kann sich irren: Es zeigt, was es gelesen hat und wie sicher es ist, und ein Mensch entscheidet, nie das Programm.

WIE LANGE. Deine Zustimmung endet nach zwölf Monaten von selbst, und einen Monat vorher wirst du daran erinnert. Was ein Besuch sah, wird nach einigen Wochen gelöscht, was gefunden wurde, einige Wochen, nachdem es erledigt ist; die Tage sagt dir deine eigene Seite oder wer dich eingeladen hat. Es bleibt eine Zahl, die niemanden nennt. Deine Unterschrift wird als Nachweis aufbewahrt, dass du zugestimmt hast. Nichts wird verkauft oder weitergegeben.

WIE DU GEHST. Wann du magst, für ein Profil oder für alle, ohne Gründe zu nennen: mit einem Knopf auf deiner eigenen Seite oder einer Nachricht an die Person, die dich eingeladen hat. Von da an gibt es keinen Besuch mehr, einer, der gerade läuft, wird verworfen, und was gesehen wurde, wird gelöscht. Wenn du möchtest, werden auch dein Name, dieses Formular und alles andere gelöscht, und du bekommst eine Bestätigung. Du kannst auch pausieren, und du kannst alles bekommen, was über dich gespeichert ist, und es berichtigen lassen.

KEINE FOLGEN. Nicht zu unterschreiben, nur manches anzukreuzen, zu pausieren oder später zu gehen, hat für dich keine Folgen. Niemand führt eine Liste darüber.`,
};
