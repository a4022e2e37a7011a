using System.Globalization;
using System.Text;

namespace ZivverSynctool.Generation;

/// <summary>A person's name, and the address people make of it.</summary>
/// <param name="First">First name.</param>
/// <param name="Last">Surname, with its prefix: <c>van der Berg</c>.</param>
public sealed record PersonName(string First, string Last)
{
    private static readonly string[] FirstNames =
    [
        "Sanne", "Lotte", "Marieke", "Ingrid", "Annemiek", "Fleur", "Noor", "Renée", "Zoë", "Hélène", "Thérèse", "Tjitske", "Nynke",
        "Shanti", "Muriël", "Ayşe", "Özlem", "Naïma", "Khadija", "Małgorzata", "Jan", "Kees", "Gerrit", "Bart", "Maarten", "Joost",
        "André", "François", "Daniël", "Jérôme", "Sjoerd", "Wytse", "Rajesh", "Orlando", "Mehmet", "Çağlar", "Youssef", "Saïd", "Łukasz",
    ];

    private static readonly string[] LastNames =
    [
        "de Vries", "de Jong", "van den Berg", "van der Meer", "van der Heijden", "van de Ven", "van Dijk", "ten Brink", "ter Horst",
        "van 't Hof", "'t Hart", "in 't Veld", "op den Kamp", "uit den Bogaard", "te Riele", "Bakker", "Smit", "Mulder", "Peters",
        "Hendriks", "Vermeulen", "Daniëls", "Göbel", "Müller", "Hoekstra", "Dijkstra", "Zijlstra", "Ramdin", "Tjon A Tsoi", "Kartosen",
        "Yılmaz", "Şahin", "Çelik", "El Amrani", "Aït Hamou", "Ben Ali", "Ouali", "Nowak", "Wójcik", "Wiśniewska",
    ];

    /// <summary>The name in full, as it is shown.</summary>
    public string Full => $"{First} {Last}";

    /// <summary>The part of an address before the @: lower-case ASCII, without blanks and apostrophes.</summary>
    public string LocalPart => $"{Fold(First)}.{Fold(Last)}";

    /// <summary>The initial instead of the first name.</summary>
    public string ShortLocalPart => $"{Fold(First)[0]}.{Fold(Last)}";

    /// <summary>A name as they are in the Netherlands; one in ten has two surnames.</summary>
    public static PersonName Draw(Chance chance)
    {
        var last = chance.OneOf(LastNames);
        return new PersonName(chance.OneOf(FirstNames), chance.Happens(0.1) ? Joined(chance.OneOf(LastNames), last) : last);
    }

    /// <summary>This person under a partner's name, which comes first.</summary>
    public PersonName MarriedTo(Chance chance) => this with { Last = Joined(chance.OneOf(LastNames), Last.Split('-')[^1]) };

    private static string Joined(string partners, string own) => partners == own ? own : $"{partners}-{own}";

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
            if (c is 'ł' or 'Ł')
                folded.Append('l');
            else if (c == 'ı')
                folded.Append('i');
            else if (char.IsAsciiLetter(c) || c == '-')
                folded.Append(char.ToLower(c, CultureInfo.InvariantCulture));
        return folded.ToString();
    }
}
